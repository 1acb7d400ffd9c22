import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';

/** What can be asked for: a change, a new touchpoint, work of IT, that a conflict be settled, something else. */
export const requestKinds = ['change', 'new', 'technical', 'conflict', 'other'] as const;
export const RequestKindSchema = z.enum(requestKinds);
export type RequestKind = z.output<typeof RequestKindSchema>;

export const requestStates = ['open', 'accepted', 'declined', 'done'] as const;
export const RequestStateSchema = z.enum(requestStates);
export type RequestState = z.output<typeof RequestStateSchema>;

/** What a request can be answered with as it stands; nothing: it is closed. */
const answers: Readonly<Record<RequestState, readonly Exclude<RequestState, 'open'>[]>> = {
  open: ['accepted', 'declined', 'done'],
  accepted: ['done', 'declined'],
  declined: [],
  done: [],
};

export function answersTo(state: RequestState): readonly Exclude<RequestState, 'open'>[] {
  return answers[state];
}

const asked = {
  kind: RequestKindSchema,
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().max(4000),
  touchpointId: Id.nullable(),
  departmentId: Id.nullable().describe('Whom it is for; null: the touchpoint manager.'),
};

export const NewRequestSchema = z.object({
  ...asked,
  text: asked.text.default(''),
  touchpointId: asked.touchpointId.default(null),
  departmentId: asked.departmentId.default(null),
});

/** Only what is sent is changed. */
export const RequestChangeSchema = z
  .object(asked)
  .partial()
  .extend({ version: z.int().min(1) });

/** Who declines says why; otherwise a reason is welcome. */
export const RequestAnswerSchema = z
  .object({
    version: z.int().min(1),
    state: z.enum(['accepted', 'declined', 'done']),
    answer: z.string().trim().max(2000).default(''),
  })
  .refine(({ state, answer }) => state !== 'declined' || answer.length >= 3, { message: 'empty', path: ['answer'] });

export const RequestSchema = z
  .object({
    id: Id,
    kind: RequestKindSchema,
    title: z.string(),
    text: z.string(),
    touchpoint: z.object({ id: Id, name: z.string() }).nullable(),
    departmentId: Id.nullable().describe('Whom it is for; null: the touchpoint manager.'),
    state: RequestStateSchema,
    answer: z.string(),
    answeredAt: Instant.nullable(),
    answeredBy: z.string().nullable(),
    version: z.int(),
    createdAt: Instant,
    changedAt: Instant,
    writtenBy: z.string(),
    isMine: z.boolean(),
    mayAnswer: z.boolean().describe('May the caller answer it as it stands?'),
  })
  .meta({ id: 'TouchpointRequest' });
export type TouchpointRequest = z.output<typeof RequestSchema>;
