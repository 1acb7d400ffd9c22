import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';

/** Who speaks: staff as they think customers see it, a customer, or somebody who asked customers. */
export const perceptionSources = ['staff', 'customer', 'interview'] as const;

/** The questions of the core form, first person, from the customer's view. */
export const perceptionQuestions = [
  'expect',
  'get',
  'manner',
  'react',
  'disappoints',
  'ok',
  'delights',
  'before',
  'after',
] as const;
export type PerceptionQuestion = (typeof perceptionQuestions)[number];

const Answer = z.string().trim().max(2000).default('');

const answers = {
  expect: Answer,
  get: Answer,
  manner: Answer,
  react: Answer,
  disappoints: Answer,
  ok: Answer,
  delights: Answer,
  before: Answer.describe('What the customer does in the three minutes before the contact.'),
  after: Answer.describe('What the customer does in the three minutes after the contact.'),
} satisfies Record<PerceptionQuestion, z.ZodType>;

export const NewPerceptionSchema = z
  .object({
    source: z.enum(perceptionSources),
    /** Whose view it is, in words: a role, a persona, a made-up name. Not a customer's real name. */
    voice: z.string().trim().max(120).default(''),
    segmentId: Id.nullable().default(null),
    level: z.enum(['disappointing', 'ok', 'delighting']).nullable().default(null),
    heldOn: z.iso.date().nullable().default(null),
    ...answers,
  })
  // A level alone is an answer too: somebody in the room who only raised a hand.
  .refine(
    (perception) => perception.level !== null || perceptionQuestions.some((question) => perception[question] !== ''),
    { message: 'empty', path: ['expect'] },
  );

export const PerceptionSchema = z
  .object({
    id: Id,
    touchpointId: Id,
    source: z.enum(perceptionSources),
    voice: z.string(),
    segmentId: Id.nullable(),
    level: z.enum(['disappointing', 'ok', 'delighting']).nullable(),
    heldOn: z.iso.date().nullable(),
    expect: z.string(),
    get: z.string(),
    manner: z.string(),
    react: z.string(),
    disappoints: z.string(),
    ok: z.string(),
    delights: z.string(),
    before: z.string(),
    after: z.string(),
    version: z.int(),
    createdAt: Instant,
    changedAt: Instant,
    writtenBy: z.string().describe('Name of the person who typed it in.'),
    isMine: z.boolean(),
  })
  .meta({ id: 'Perception' });
export type Perception = z.output<typeof PerceptionSchema>;
