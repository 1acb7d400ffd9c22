import { z } from 'zod';
import { PageQuery, pageOf } from '../http/paging.ts';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { GoalValueSchema, MeasureEffectSchema } from './effect.ts';
import {
  GoalMetricSchema,
  MeasureBudgetSchema,
  MeasureCaseChoiceSchema,
  MeasureChangeSchema,
  MeasureDecisionSchema,
  MeasureKindSchema,
  MeasureLevelSchema,
  MeasureSchema,
  MeasureStateSchema,
  NewMeasureDecisionSchema,
  NewMeasureSchema,
} from './schema.ts';

const InWorkspace = z.object({ workspaceId: Id });
const OneMeasure = InWorkspace.extend({ measureId: Id });
const at = '/api/v1/workspaces/{workspaceId}/measures';

export const measureRoutes = {
  listMeasures: describeRoute({
    name: 'listMeasures',
    method: 'GET',
    path: at,
    access: 'measure.read',
    summary: 'Measures: what is under way first, then what is decided, proposed, done and stopped, each by its start',
    params: InWorkspace,
    query: PageQuery.extend({
      state: MeasureStateSchema.optional(),
      kind: MeasureKindSchema.optional(),
      level: MeasureLevelSchema.optional(),
      departmentId: Id.optional().describe('In charge or involved.'),
      touchpointId: Id.optional(),
      mine: z.enum(['true', 'false']).default('false').describe('Only those I answer for or take part in.'),
    }),
    response: pageOf(MeasureSchema).extend({
      count: z.int().describe('Of all pages together.'),
      states: z.record(MeasureStateSchema, z.int()).describe('How many of all pages are in each state.'),
      budget: MeasureBudgetSchema.describe('Of all pages together.'),
    }),
  }),
  createMeasure: describeRoute({
    name: 'createMeasure',
    method: 'POST',
    path: at,
    access: 'measure.edit',
    summary: 'Propose a measure',
    params: InWorkspace,
    body: NewMeasureSchema,
    response: MeasureSchema,
    status: 201,
  }),
  readMeasure: describeRoute({
    name: 'readMeasure',
    method: 'GET',
    path: `${at}/{measureId}`,
    access: 'measure.read',
    summary: 'One measure',
    params: OneMeasure,
    response: MeasureSchema,
  }),
  changeMeasure: describeRoute({
    name: 'changeMeasure',
    method: 'PUT',
    path: `${at}/{measureId}`,
    access: 'measure.edit',
    summary: 'Change what a measure says',
    params: OneMeasure,
    body: MeasureChangeSchema,
    response: MeasureSchema,
  }),
  removeMeasure: describeRoute({
    name: 'removeMeasure',
    method: 'DELETE',
    path: `${at}/{measureId}`,
    access: 'measure.edit',
    summary: 'Remove a proposal; what was once decided is stopped instead',
    params: OneMeasure,
    query: z.object({ version: z.coerce.number().int().min(1) }),
  }),
  decideMeasure: describeRoute({
    name: 'decideMeasure',
    method: 'POST',
    path: `${at}/{measureId}/decisions`,
    access: 'measure.decide',
    summary: 'Decide on the next state of a measure',
    params: OneMeasure,
    body: NewMeasureDecisionSchema,
    response: MeasureSchema,
  }),
  chooseMeasureCase: describeRoute({
    name: 'chooseMeasureCase',
    method: 'POST',
    path: `${at}/{measureId}/case`,
    access: 'measure.decide',
    summary: 'Go on by another of the three cases',
    params: OneMeasure,
    body: MeasureCaseChoiceSchema,
    response: MeasureSchema,
  }),
  listMeasureDecisions: describeRoute({
    name: 'listMeasureDecisions',
    method: 'GET',
    path: `${at}/{measureId}/decisions`,
    access: 'measure.read',
    summary: 'Decisions on a measure, newest first',
    params: OneMeasure,
    response: z.object({ items: z.array(MeasureDecisionSchema) }),
  }),
  readMeasureEffect: describeRoute({
    name: 'readMeasureEffect',
    method: 'GET',
    path: `${at}/{measureId}/effect`,
    access: 'insight.read',
    summary: 'Whether a measure did anything: its touchpoint before and after, beside others, with what else it may be',
    params: OneMeasure,
    response: MeasureEffectSchema,
  }),
  readGoalValues: describeRoute({
    name: 'readGoalValues',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/touchpoints/{touchpointId}/goal-values',
    access: 'insight.read',
    summary: 'Where a touchpoint stands now, to begin a measure from',
    params: InWorkspace.extend({ touchpointId: Id }),
    query: z.object({ metric: GoalMetricSchema }),
    response: z.object({ items: z.array(GoalValueSchema).describe('Interactions first, then surveys.') }),
  }),
} as const;
