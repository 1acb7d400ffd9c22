import type { ComparedTouchpoint, Estimate, SeenSide, ShownViews } from '@anklang/domain';
import type { TFunction } from 'i18next';

type Say = TFunction<'views'>;
type Write = { number: (value: number, digits?: number) => string };

/** What stands in the drawing for one side of one touchpoint: a value on the axis with its range. */
export type Drawn = Estimate & { text: string };
export type DrawnRow = {
  id: string;
  name: string;
  staff: Drawn | null;
  customer: Drawn | null;
  gap: Estimate | null;
  verdict: NonNullable<ComparedTouchpoint['verdict'] | ComparedTouchpoint['mood']> | null;
};
export type Compared = 'importance' | 'rank' | 'level';

/** The rows of a result as they are drawn and listed, in the units of what is compared. */
export function prepareRows(
  { touchpoints }: ShownViews,
  compared: Compared,
  writeEstimate: (estimate: Estimate) => string,
): DrawnRow[] {
  const drawn = (side: SeenSide): Drawn | null => {
    const estimate = estimateOf(side, compared);
    return estimate && { ...estimate, text: writeEstimate(estimate) };
  };
  const rows = touchpoints.map(({ id, name, staff, customer, gap, balanceGap, verdict, mood }) => ({
    ...{ id, name, staff: drawn(staff), customer: drawn(customer) },
    gap: compared === 'level' ? balanceGap : gap,
    verdict: compared === 'level' ? mood : verdict,
  }));
  if (compared !== 'level') return rows;
  // Where staff see it most rosily comes first: there customers suffer unseen.
  return rows.toSorted((a, b) => (b.gap?.value ?? -1000) - (a.gap?.value ?? -1000));
}

function estimateOf({ importance, rank, balance }: SeenSide, compared: Compared): Estimate | null {
  if (compared === 'level') return balance;
  if (compared === 'importance') return importance;
  return rank && { value: rank.rank, low: rank.rankLow, high: rank.rankHigh };
}

/** What was found, in one sentence. */
export function sayFinding({ touchpoints, overlap }: ShownViews, say: Say, { number }: Write): string {
  if (overlap) {
    const shared = number(overlap.shared.value, Number.isInteger(overlap.shared.value) ? 0 : 1);
    return say('finding.overlap', { count: overlap.top, shared, top: number(overlap.top) });
  }
  const countOf = (verdict: string) => touchpoints.filter((one) => one.verdict === verdict).length;
  const [under, over] = [countOf('underrated'), countOf('overrated')];
  const known = touchpoints.filter(({ verdict }) => verdict !== null).length;
  if (known === 0) return say('finding.notEnough');
  const gaps = { under: number(under), over: number(over), of: number(known) };
  if (under > 0 && over > 0) return say('finding.both', gaps);
  if (under > 0) return say('finding.underrated', gaps);
  if (over > 0) return say('finding.overrated', gaps);
  return say(countOf('agreed') === known ? 'finding.agreed' : 'finding.open');
}

/** The same of how both sides see the experience. */
export function sayMoods({ touchpoints }: ShownViews, say: Say, { number }: Write): string {
  const moods = touchpoints.flatMap(({ mood }) => (mood === null ? [] : [mood]));
  const countOf = (wanted: string) => moods.filter((mood) => mood === wanted).length;
  const [rosier, gloomier] = [countOf('rosier'), countOf('gloomier')];
  const counts = { rosier: number(rosier), gloomier: number(gloomier), of: number(moods.length) };
  if (moods.length === 0) return say('finding.notEnough');
  if (rosier > 0 && gloomier > 0) return say('finding.moods', counts);
  if (rosier > 0) return say('finding.rosier', counts);
  if (gloomier > 0) return say('finding.gloomier', counts);
  return say(countOf('agreed') === moods.length ? 'finding.agreed' : 'finding.open');
}

/** Fewer gaps than these give hardly a false alarm. */
const fewestForAlarms = 10;

/** How sure that is, and what chance would do. */
export function sayCertainty({ by, touchpoints, overlap }: ShownViews, say: Say, { number }: Write): string[] {
  const compared = touchpoints.filter(({ gap }) => gap !== null).length;
  const alarms =
    by === 'importance' && compared >= fewestForAlarms
      ? [say('certainty.alarms', { count: compared, expected: number(Math.round(compared * 0.05 * 10) / 10) })]
      : [];
  if (!overlap) return alarms;
  const { shared, byChance } = overlap;
  const range =
    shared.low === shared.high
      ? say('certainty.sure')
      : say('certainty.range', { low: number(shared.low), high: number(shared.high) });
  const isMore = shared.low > byChance.high;
  const isLess = shared.high < byChance.low;
  const chance = say(`certainty.${isMore ? 'chance' : isLess ? 'worse' : 'noBetter'}`, {
    lots: number(byChance.value, Number.isInteger(byChance.value) ? 0 : 1),
  });
  return [range, chance, ...alarms];
}

const conclusions = ['underrated', 'rosier', 'overrated', 'gloomier', 'agreed'] as const;
export type Conclusion = (typeof conclusions)[number];

/** What is sure, and of which touchpoints. */
export function drawConclusions({ touchpoints }: ShownViews): { of: Conclusion; touchpoints: ComparedTouchpoint[] }[] {
  return conclusions.flatMap((of) => {
    const found = touchpoints.filter(({ verdict, mood }) => verdict === of || (of !== 'agreed' && mood === of));
    return found.length === 0 ? [] : [{ of, touchpoints: found }];
  });
}
