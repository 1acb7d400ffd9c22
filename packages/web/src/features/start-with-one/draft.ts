import { z } from 'zod';

/** Where the touchpoint should get to, in points on the zero line; later: not said. */
export const aims = { zero: 0, more: 30, most: 60, later: null } as const;
export type Aim = keyof typeof aims;

export const mostVotes = 12;

const Votes = z.int().min(0).max(mostVotes);

const DraftSchema = z.object({
  name: z.string().max(200),
  expect: z.string().max(2000),
  get: z.string().max(2000),
  react: z.string().max(2000),
  disappointing: Votes,
  ok: Votes,
  delighting: Votes,
  aim: z.enum(['zero', 'more', 'most', 'later']),
  experience: z.string().max(4000),
  /** What is stored already, when storing was cut off in the middle. */
  stored: z.object({ touchpointId: z.string().nullable(), forms: z.int() }),
});
export type Draft = z.output<typeof DraftSchema>;

export const emptyDraft: Draft = {
  ...{ name: '', expect: '', get: '', react: '' },
  ...{ disappointing: 0, ok: 0, delighting: 0, aim: 'more', experience: '' },
  stored: { touchpointId: null, forms: 0 },
};

/** What was typed before, from the text in which it was kept; null: nothing that can be read. */
export function parseDraft(text: string | null): Draft | null {
  try {
    return DraftSchema.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}

export function votesOf({ disappointing, ok, delighting }: Draft): number {
  return disappointing + ok + delighting;
}

/** The first question that still lacks its answer; null: all are answered. */
export function firstOpen(draft: Draft): 1 | 2 | 3 | null {
  if (draft.name.trim() === '') return 1;
  if ([draft.expect, draft.get, draft.react].every((answer) => answer.trim() === '')) return 2;
  return votesOf(draft) === 0 ? 3 : null;
}
