import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';
import { FieldKeySchema, fieldShape } from './fields.ts';
import { LifecycleSchema } from './lifecycle.ts';
import { linkDirections } from './link.ts';

const standing = {
  id: Id,
  key: z.string().describe('The column or code under which data know it.'),
  foundIn: z.enum(['survey', 'person', 'data', 'catalogue', 'file']).describe('How it came into the register.'),
  lifecycle: LifecycleSchema,
  reviewedAt: Instant.nullable(),
  reviewDueAt: Instant.nullable().describe('Null: no review interval is set.'),
  version: z.int().describe('Goes up with every change; send it back with yours.'),
  createdAt: Instant,
  changedAt: Instant,
};

const { name, description, departmentId, responsibleId, phaseIds, criticality, parentId } = fieldShape;

/** A touchpoint as lists show it. */
export const TouchpointSchema = z
  .object({
    ...standing,
    ...{ name, description, departmentId, responsibleId, phaseIds, criticality, parentId },
    parentName: z.string().nullable().describe('Of the larger touchpoint that it is a part of.'),
    class: fieldShape.class,
    isMostImportant: fieldShape.isMostImportant,
    perceptions: z.int().describe('How many core forms are filled in.'),
  })
  .meta({ id: 'Touchpoint' });
export type Touchpoint = z.output<typeof TouchpointSchema>;

/** A touchpoint with all its fields. */
export const TouchpointRecordSchema = z
  .object({ ...standing, ...fieldShape, perceptions: z.int() })
  .meta({ id: 'TouchpointRecord' });
export type TouchpointRecord = z.output<typeof TouchpointRecordSchema>;

export const NewTouchpointSchema = z
  .object({ ...fieldShape })
  .partial()
  .required({ name: true })
  .extend({
    key: z.string().trim().min(1).max(200).optional().describe('Default: the name.'),
    lifecycle: z.enum(['idea', 'new', 'active']).default('active'),
  });
export type NewTouchpoint = z.output<typeof NewTouchpointSchema>;

/** Only what is sent is changed. Fields that others changed since `version` are refused, all others are taken. */
export const TouchpointChangeSchema = z
  .object({ ...fieldShape })
  .partial()
  .extend({ version: z.int().min(1) });
export type TouchpointChange = z.output<typeof TouchpointChangeSchema>;

export const FieldChangeSchema = z
  .object({
    id: Id,
    field: FieldKeySchema,
    before: z.unknown(),
    after: z.unknown(),
    version: z.int().describe('The version this change made.'),
    at: Instant,
    by: z.string().describe('Name of who changed it.'),
  })
  .meta({ id: 'FieldChange' });
export type FieldChange = z.output<typeof FieldChangeSchema>;

export const DecisionSchema = z
  .object({
    id: Id,
    from: LifecycleSchema,
    to: LifecycleSchema,
    reason: z.string(),
    decidedOn: z.iso.date(),
    at: Instant,
    by: z.string(),
  })
  .meta({ id: 'LifecycleDecision' });
export type Decision = z.output<typeof DecisionSchema>;

export const NewDecisionSchema = z.object({
  version: z.int().min(1),
  to: LifecycleSchema,
  reason: z.string().trim().min(3).max(2000),
  decidedOn: z.iso.date(),
});
export const NewReviewSchema = z.object({ version: z.int().min(1), note: z.string().trim().max(2000).default('') });

/** What goes when a touchpoint is retired. */
export const RetirementSchema = z
  .object({
    children: z.array(z.object({ id: Id, name: z.string() })),
    links: z
      .array(z.object({ id: Id, name: z.string(), direction: z.enum(linkDirections) }))
      .describe('Touchpoints in use that customers come from, or go on to.'),
    plans: z.array(z.object({ id: Id, name: z.string() })).describe('Planned journeys that lead through it.'),
    signalReason: z.string().nullable().describe('Not null: it has signal value that goes too.'),
    freedSystems: z.array(z.object({ id: Id, name: z.string() })).describe('Systems no other touchpoint uses.'),
    lastOfPhases: z.array(z.object({ id: Id, name: z.string() })).describe('Phases without any other touchpoint.'),
    lastOfSegments: z.array(z.object({ id: Id, name: z.string() })),
    customers: z
      .object({ all: z.int(), onlyHere: z.int(), interactions: z.int() })
      .nullable()
      .describe('Of the interactions: who was here, and who was nowhere else. Null: there are none.'),
  })
  .meta({ id: 'Retirement' });
export type Retirement = z.output<typeof RetirementSchema>;

const careReasons = ['overdue', 'dueSoon', 'unowned', 'undescribed', 'withoutPerception', 'foundInData'] as const;
export const CareReasonSchema = z.enum(careReasons);
export type CareReason = z.output<typeof CareReasonSchema>;

/** What waits for somebody's care, of all touchpoints or of one's own departments. */
export const DeskSchema = z
  .object({
    touchpoints: z.int(),
    namesOpen: z.int().describe('Names in the data that nobody has decided about.'),
    waiting: z.array(
      z.object({ reason: CareReasonSchema, count: z.int(), first: z.array(TouchpointSchema).describe('At most 5.') }),
    ),
    byLifecycle: z.record(LifecycleSchema, z.int()),
  })
  .meta({ id: 'TouchpointDesk' });
export type Desk = z.output<typeof DeskSchema>;
