import { AnalysisError } from '../error.ts';
import { meanOfSums } from '../scores/mean-of-sums.ts';
import { checkConfidence } from '../scores/proportion.ts';
import { normalQuantile } from '../stats/normal.ts';
import { studentQuantile } from '../stats/student.ts';
import type { BeforeAfter, BeforeAfterInput, BeforeAfterOptions, BeforeAfterVerdict } from './before-after-result.ts';
import { type Difference, differenceOfSides, intervalOf, signOf } from './compare-sums.ts';
import { type AgainstOthers, differFromOthers } from './differ-from-others.ts';
import { nameRivals, type Sides, within } from './name-rivals.ts';
import { addSums, checkPeriods, type PeriodSums } from './series.ts';

/**
 * Ratings of a touchpoint before and after a day, and what else may have made the difference. Works on means of ratings
 * and, with `sumsOfLevels`, on level balances. `improved` and `worsened` are said only where the change itself and, with
 * at least two others to compare with, the difference in differences both are sure at the confidence asked for. Even then
 * it is an association in time: `rivals` names the explanations that remain. O(periods × others).
 *
 * @example
 * compareBeforeAfter({ periods: weeks, others: [otherWeeks, more], changeDay: 20_000, knownUntil: 20_090 });
 *
 * @throws AnalysisError `value_invalid`: periods overlap, or sums are impossible; `option_invalid`
 */
export function compareBeforeAfter(input: BeforeAfterInput, options: BeforeAfterOptions = {}): BeforeAfter {
  const { windowDays = 90, fewestDays = 28, fewest = 30 } = options;
  const confidence = checkConfidence(options.confidence ?? 0.95);
  for (const [option, value] of Object.entries({ windowDays, fewestDays, fewest })) {
    if (!(value >= 2)) throw new AnalysisError('option_invalid', { option, value });
  }
  checkPeriods(input.periods, 'periods');
  for (const [i, one] of (input.others ?? []).entries()) checkPeriods(one, `others/${i}`);

  const sides = sidesOf(input, windowDays);
  const [before, after] = [addSums(sides.before), addSums(sides.after)];
  const missing = {
    ratingsBefore: Math.max(0, Math.ceil(fewest - before.n)),
    ratingsAfter: Math.max(0, Math.ceil(fewest - after.n)),
    days: Math.max(0, fewestDays - (input.knownUntil - input.changeDay)),
  };
  const told = {
    before: { n: before.n, from: sides.from, to: input.changeDay, mean: meanOfSums(before, { confidence }) },
    after: { n: after.n, from: input.changeDay, to: sides.to, mean: meanOfSums(after, { confidence }) },
    missing,
  };
  const change = missing.ratingsBefore + missing.ratingsAfter > 0 ? null : differenceOfSides(sides.after, sides.before);
  if (!change) return { ...told, ...nothing, verdict: missing.days > 0 ? 'tooEarly' : 'tooFew' };

  const changes = changesOf(input, { windowDays, fewest });
  const against = differFromOthers(change, changes);
  const decisive = against?.beyond ?? change;
  const isSure = signOf(intervalOf(change, confidence)) !== 0;
  const isJudged = missing.days === 0;
  return {
    ...told,
    verdict: isJudged ? verdictOf({ change, against, confidence }) : 'tooEarly',
    change: intervalOf(change, confidence),
    differenceInDifferences: against && intervalOf(against.beyond, confidence),
    others: changes.length,
    dispersion: change.dispersion,
    recognisable: smallestRecognisable(decisive, confidence),
    rivals: isJudged && isSure ? nameRivals({ sides, change, against, least: fewest, confidence }) : [],
  };
}

const nothing = {
  change: null,
  differenceInDifferences: null,
  others: 0,
  dispersion: null,
  recognisable: null,
  rivals: [],
};

function sidesOf({ periods, changeDay, knownUntil }: Omit<BeforeAfterInput, 'others'>, windowDays: number): Sides {
  const from = changeDay - windowDays;
  const to = Math.max(changeDay, Math.min(knownUntil, changeDay + windowDays));
  const clear = periods.filter((period) => period.to <= changeDay || period.from >= changeDay);
  return {
    before: within(clear, { from, to: changeDay }),
    after: within(clear, { from: changeDay, to }),
    ...{ periods: clear, from, changeDay, to },
  };
}

function changesOf(
  { others = [], changeDay, knownUntil }: BeforeAfterInput,
  { windowDays, fewest }: { windowDays: number; fewest: number },
): Difference[] {
  return others.flatMap((periods: readonly PeriodSums[]) => {
    const { before, after } = sidesOf({ periods, changeDay, knownUntil }, windowDays);
    const isEnough = addSums(before).n >= fewest && addSums(after).n >= fewest;
    return isEnough ? [differenceOfSides(after, before)] : [];
  });
}

type Judged = { change: Difference; against: AgainstOthers | null; confidence: number };

function verdictOf({ change, against, confidence }: Judged): BeforeAfterVerdict {
  const own = signOf(intervalOf(change, confidence));
  const beyond = against ? signOf(intervalOf(against.beyond, confidence)) : own;
  if (own === 0 || beyond !== own) return 'noRecognisableChange';
  return own > 0 ? 'improved' : 'worsened';
}

/** Four times in five. */
function smallestRecognisable({ variance, freedom }: Difference, confidence: number): number {
  return (studentQuantile((1 + confidence) / 2, freedom) + normalQuantile(0.8)) * Math.sqrt(variance);
}
