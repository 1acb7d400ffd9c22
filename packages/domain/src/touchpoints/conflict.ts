import { z } from 'zod';
import { Id } from '../workspaces/schema.ts';
import { NewPerceptionSchema } from './perception.ts';

/**
 * What contradicts itself in the register: staff and customers at a touchpoint, what people report, a part in use of
 * something retired, a responsible person who has gone, departments at work where none answers for it, two touchpoints
 * that are probably one.
 */
export const conflictKinds = [
  'requested',
  'views',
  'parentRetired',
  'responsibleGone',
  'frontWithoutOwner',
  'duplicate',
] as const;
export const ConflictKindSchema = z.enum(conflictKinds);
export type ConflictKind = z.output<typeof ConflictKindSchema>;

const Named = z.object({ id: Id, name: z.string() });
const Level = NewPerceptionSchema.shape.level;

export const ConflictSchema = z
  .object({
    kind: ConflictKindSchema,
    touchpoint: Named.nullable().describe('Null: somebody reports a conflict about none in particular.'),
    parent: Named.nullable().describe('What it is part of, where that is retired.'),
    other: Named.nullable().describe('What it is probably the same as.'),
    request: z.object({ id: Id, title: z.string(), by: z.string() }).nullable().describe('What was reported.'),
    staff: Level.describe('What most of the staff say, where customers say the opposite.'),
    customers: Level,
  })
  .meta({ id: 'TouchpointConflict' });
export type Conflict = z.output<typeof ConflictSchema>;

export const ConflictsSchema = z
  .object({
    groups: z.array(z.object({ kind: ConflictKindSchema, count: z.int(), first: z.array(ConflictSchema) })),
  })
  .meta({ id: 'TouchpointConflicts' });
export type Conflicts = z.output<typeof ConflictsSchema>;
