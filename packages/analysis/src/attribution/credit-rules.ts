import { AnalysisError } from '../error.ts';
import type { PathTable } from './path-table.ts';

/** What each touchpoint is credited with; sums to the conversions and the value of the table. */
export type Credit = { conversions: Float64Array; value: Float64Array };

/** All to the first step. O(paths). */
export function creditFirst(table: PathTable): Credit {
  return creditOneStep(table, (p) => table.offsets[p]!);
}

/** All to the last step. O(paths). */
export function creditLast(table: PathTable): Credit {
  return creditOneStep(table, (p) => table.offsets[p + 1]! - 1);
}

/** The same to every step; a touchpoint met twice gets two parts. O(steps). */
export function creditLinear(table: PathTable): Credit {
  const { offsets, steps, conversions, value } = table;
  const credit = noCredit(table);
  for (let p = 0; p < table.paths; p++) {
    if (conversions[p] === 0) continue;
    const from = offsets[p]!;
    const to = offsets[p + 1]!;
    const share = conversions[p]! / (to - from);
    const valueShare = value[p]! / (to - from);
    for (let i = from; i < to; i++) {
      credit.conversions[steps[i]!]! += share;
      credit.value[steps[i]!]! += valueShare;
    }
  }
  return credit;
}

/**
 * `first` and `last` (shares from 0 to 1, default 0.4 each) to the ends of the path, what remains in equal parts to the
 * steps between. Two steps divide by `first : last` (equally when both are 0), one step gets all. O(steps).
 */
export function creditByPosition(
  table: PathTable,
  { first = 0.4, last = 0.4 }: { first?: number | undefined; last?: number | undefined } = {},
): Credit {
  if (!(first >= 0 && last >= 0 && first + last <= 1)) {
    throw new AnalysisError('option_invalid', { option: 'position', value: `${first}, ${last}` });
  }
  return creditByWeight(table, (step, from, to) => {
    const between = to - from - 2;
    if (between < 0) return 1;
    if (between === 0) return first + last === 0 ? 1 : step === from ? first : last;
    if (step === from) return first;
    if (step === to - 1) return last;
    return (1 - first - last) / between;
  });
}

/**
 * A step counts half as much for every `halfLifeMs` (default seven days) it lies before the end of its path. O(steps).
 * null when the ages of the steps are not known.
 */
export function creditByTimeDecay(
  table: PathTable,
  { halfLifeMs = 7 * 86_400_000 }: { halfLifeMs?: number | undefined } = {},
): Credit | null {
  if (!(halfLifeMs > 0)) throw new AnalysisError('option_invalid', { option: 'halfLifeMs', value: halfLifeMs });
  const { age } = table;
  if (age === null) return null;
  // Ages are taken from the youngest step of the path: in a very old path all weights would round to nothing.
  return creditByWeight(table, (step, _from, to) => 2 ** ((age[to - 1]! - age[step]!) / halfLifeMs));
}

/**
 * Shapley value of the game in which a set of touchpoints wins the conversions of the paths that need no other (Zhao,
 * Mahboobi & Bagheri 2018). Each path then divides equally among the different touchpoints on it, which makes the value
 * exact for any number of touchpoints. O(steps).
 */
export function creditShapley(table: PathTable): Credit {
  const { offsets, steps, conversions, value } = table;
  const credit = noCredit(table);
  const seenIn = new Int32Array(table.touchpoints).fill(-1);
  for (let p = 0; p < table.paths; p++) {
    if (conversions[p] === 0) continue;
    let different = 0;
    for (let i = offsets[p]!; i < offsets[p + 1]!; i++) {
      if (seenIn[steps[i]!] === p) continue;
      seenIn[steps[i]!] = p;
      different++;
    }
    for (let i = offsets[p]!; i < offsets[p + 1]!; i++) {
      const t = steps[i]!;
      if (seenIn[t] !== p) continue;
      seenIn[t] = -1;
      credit.conversions[t]! += conversions[p]! / different;
      credit.value[t]! += value[p]! / different;
    }
  }
  return credit;
}

function noCredit(table: PathTable): Credit {
  return { conversions: new Float64Array(table.touchpoints), value: new Float64Array(table.touchpoints) };
}

function creditOneStep(table: PathTable, stepOf: (p: number) => number): Credit {
  const credit = noCredit(table);
  for (let p = 0; p < table.paths; p++) {
    const t = table.steps[stepOf(p)]!;
    credit.conversions[t]! += table.conversions[p]!;
    credit.value[t]! += table.value[p]!;
  }
  return credit;
}

/** Credit in proportion to a weight per step; `from` and `to` bound its path. */
function creditByWeight(table: PathTable, weightOf: (step: number, from: number, to: number) => number): Credit {
  const { offsets, steps, conversions, value } = table;
  const credit = noCredit(table);
  for (let p = 0; p < table.paths; p++) {
    if (conversions[p] === 0) continue;
    const from = offsets[p]!;
    const to = offsets[p + 1]!;
    let sum = 0;
    for (let i = from; i < to; i++) sum += weightOf(i, from, to);
    const share = conversions[p]! / sum;
    const valueShare = value[p]! / sum;
    for (let i = from; i < to; i++) {
      const weight = weightOf(i, from, to);
      credit.conversions[steps[i]!]! += weight * share;
      credit.value[steps[i]!]! += weight * valueShare;
    }
  }
  return credit;
}
