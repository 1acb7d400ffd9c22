import { z } from 'zod';
import { Id, Instant } from '../workspaces/schema.ts';

/** What a touchpoint counts for today, and what could be won there. */
export const relevanceFacets = ['relevance', 'potential'] as const;
export type RelevanceFacet = (typeof relevanceFacets)[number];

const Points = z.number().min(0).max(10).nullable();

/** A cell of the map; null stands for all segments, or for all phases. */
const cell = {
  segmentId: Id.nullable(),
  phaseId: Id.nullable(),
};

export const NewJudgementSchema = z
  .object({
    segmentId: cell.segmentId.default(null),
    phaseId: cell.phaseId.default(null),
    relevance: Points.default(null).describe('0 to 10; relevance and potential both null take a judgement back.'),
    potential: Points.default(null),
    reason: z.string().trim().max(1000).default(''),
  })
  .refine(({ relevance, potential, reason }) => (relevance === null && potential === null) || reason !== '', {
    message: 'empty',
    path: ['reason'],
  });

/** What somebody judged at a moment. The newest of each person holds, the older ones are history. */
export const JudgementSchema = z
  .object({
    id: Id,
    touchpointId: Id,
    ...cell,
    relevance: Points,
    potential: Points,
    reason: z.string(),
    at: Instant,
    by: z.string().describe('Name of who judged.'),
    isMine: z.boolean(),
    holds: z.boolean().describe('The newest of this person in this cell, and not taken back.'),
  })
  .meta({ id: 'Judgement' });
export type Judgement = z.output<typeof JudgementSchema>;

/** What several people say together: their median, and from whom to whom it goes. */
export const JudgedSchema = z
  .object({ median: z.number(), low: z.number(), high: z.number(), people: z.int() })
  .meta({ id: 'Judged' });
export type Judged = z.output<typeof JudgedSchema>;

/** Median and range of what each person says last; null where nobody says anything. */
export function judgedOf(points: readonly number[]): Judged | null {
  if (points.length === 0) return null;
  const sorted = points.toSorted((a, b) => a - b);
  const upper = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[upper]! : (sorted[upper - 1]! + sorted[upper]!) / 2;

  return { median, low: sorted[0]!, high: sorted.at(-1)!, people: sorted.length };
}

type Span = { readonly low: number; readonly high: number };

/** From the best to the worst place that a value may have among all, as far as the spans tell: 1 is the first. */
export function rankSpans(spans: readonly Span[]): { best: number; worst: number }[] {
  return spans.map(({ low, high }) => ({
    best: 1 + spans.filter((other) => other.low > high).length,
    worst: spans.length - spans.filter((other) => other.high < low).length,
  }));
}

export const JudgementGapSchema = z
  .enum(['higher', 'lower'])
  .describe('People place the touchpoint higher, or lower, than the data allow.');
export type JudgementGap = z.output<typeof JudgementGapSchema>;

/** With fewer of them there is no order to speak of. */
export const fewestToCompare = 3;

/**
 * Where judgement and data contradict each other. Points from 0 to 10 and shares of influence have no common scale, but
 * both put touchpoints in an order. So both are turned into places within the same column, among those touchpoints that
 * have both: the places an interval leaves open on the one side, the places the range of people leaves open on the
 * other. Only where these do not meet is there a gap.
 */
export function findGaps(pairs: readonly { data: Span; judged: Span }[]): (JudgementGap | null)[] {
  if (pairs.length < fewestToCompare) return pairs.map(() => null);
  const measured = rankSpans(pairs.map(({ data }) => data));
  const judged = rankSpans(pairs.map(({ judged: said }) => said));

  return pairs.map((_, i) => {
    if (judged[i]!.worst < measured[i]!.best) return 'higher';
    return judged[i]!.best > measured[i]!.worst ? 'lower' : null;
  });
}

type Measured = Span & { readonly value: number };

/**
 * The difference between two independent estimates with its 95 % interval, made from theirs (MOVER: Zou and Donner,
 * Statistics in Medicine 27, 2008), so that lopsided intervals stay lopsided. Where it leaves out zero, the change is
 * assured; that is less strict than two intervals that do not overlap, which would call far too few changes assured.
 */
export function differenceOf(first: Measured, last: Measured): Measured {
  const value = last.value - first.value;
  const below = Math.hypot(last.value - last.low, first.high - first.value);
  const above = Math.hypot(last.high - last.value, first.value - first.low);

  return { value, low: value - below, high: value + above };
}

export function driftOf(first: Measured, last: Measured): { direction: 'rising' | 'falling' | 'none'; by: Measured } {
  const by = differenceOf(first, last);
  if (by.low > 0) return { direction: 'rising', by };
  return { direction: by.high < 0 ? 'falling' : 'none', by };
}
