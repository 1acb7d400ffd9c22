import type { Estimate } from '../result.ts';
import type { Rival } from './before-after-result.ts';
import { type Difference, differenceOfSides, freedomOfSum, intervalOf, signOf } from './compare-sums.ts';
import type { AgainstOthers } from './differ-from-others.ts';
import { addSums, type PeriodSums } from './series.ts';
import { slopeOf } from './slope-of.ts';

const year = 365;
const fewestPeriods = 6;

export type Sides = {
  before: readonly PeriodSums[];
  after: readonly PeriodSums[];
  /** Everything known. */
  periods: readonly PeriodSums[];
  /** First day of the side before, of the side after, and the day after its last one. */
  from: number;
  changeDay: number;
  to: number;
};
export type Looked = {
  sides: Sides;
  change: Difference;
  against: AgainstOthers | null;
  least: number;
  confidence: number;
};

/** Everything else that may have made a recognised change. */
export function nameRivals(looked: Looked): Rival[] {
  return [others(looked), trend(looked), season(looked), regressionToMean(looked)];
}

function others({ change, against, confidence }: Looked): Rival {
  if (!against) return unknown('others');
  const isBeyond = signOf(intervalOf(against.beyond, confidence)) === Math.sign(change.value);
  return known('others', isBeyond ? 'unlikely' : 'possible', intervalOf(against.others, confidence));
}

/** A line through twice the time before; long before tells a slope far more exactly than the time before alone. */
function trend({ sides, change, confidence }: Looked): Rival {
  const { changeDay, from, to, periods } = sides;
  const long = within(periods, { from: changeDay - 2 * (changeDay - from), to: changeDay }).filter(({ n }) => n > 0);
  if (long.length < fewestPeriods) return unknown('trend');
  const days = (to - from) / 2;
  const slope = slopeOf(long);
  const going = intervalOf(
    { value: slope.value * days, variance: slope.variance * days ** 2, freedom: slope.freedom },
    confidence,
  );
  if (signOf(going) === Math.sign(change.value)) return known('trend', 'possible', going);
  const holdsChange = going.low <= change.value && change.value <= going.high;
  return known('trend', holdsChange ? 'unknown' : 'unlikely', going);
}

function season({ sides, change, least, confidence }: Looked): Rival {
  const { from, changeDay, to, periods } = sides;
  const before = within(periods, { from: from - year, to: changeDay - year });
  const after = within(periods, { from: changeDay - year, to: to - year });
  if (addSums(before).n < least || addSums(after).n < least) return unknown('season');
  const earlier = differenceOfSides(after, before);
  const isSame = Math.sign(earlier.value) === Math.sign(change.value);
  const isBeyond = signOf(intervalOf(minus(change, earlier), confidence)) === Math.sign(change.value);
  return known('season', isSame && !isBeyond ? 'possible' : 'unlikely', intervalOf(earlier, confidence));
}

/** Whoever begins after an unusually bad month sees it get better by itself. */
function regressionToMean({ sides, change, least, confidence }: Looked): Rival {
  const { from, changeDay, after, periods } = sides;
  const split = changeDay - (changeDay - from) / 3;
  const recent = within(periods, { from: split, to: changeDay });
  const earlier = within(periods, { from: changeDay - year, to: split });
  if (addSums(recent).n < least || addSums(earlier).n < least) return unknown('regressionToMean');
  const gap = intervalOf(differenceOfSides(recent, earlier), confidence);
  const direction = Math.sign(change.value);
  const isUnusual = signOf(gap) === -direction;
  const isBeyond = signOf(intervalOf(differenceOfSides(after, earlier), confidence)) === direction;
  return known('regressionToMean', isUnusual && !isBeyond ? 'possible' : 'unlikely', gap);
}

/** Periods with their middle in the days from ≤ day < to. */
export function within(periods: readonly PeriodSums[], { from, to }: { from: number; to: number }): PeriodSums[] {
  return periods.filter((period) => {
    const middle = (period.from + period.to) / 2;
    return middle >= from && middle < to;
  });
}

function minus(one: Difference, other: Difference): Difference {
  return {
    value: one.value - other.value,
    variance: one.variance + other.variance,
    freedom: freedomOfSum(one, other),
  };
}

function known(kind: Rival['kind'], state: Rival['state'], size: Estimate): Rival {
  return { kind, state, size };
}

function unknown(kind: Rival['kind']): Rival {
  return { kind, state: 'unknown', size: null };
}
