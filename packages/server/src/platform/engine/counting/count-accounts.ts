import { type AccountSums, customerOfJourney, entryOfRow, noCode } from '@anklang/analysis';
import type { AccountGroupSums, MeasureOptions } from '../measures.ts';
import type { CodedMeasures } from './coded-measures.ts';
import type { View } from './derive-view.ts';
import { onCommonScale } from './engine-weights.ts';
import type { KnownLog } from './known-log.ts';

const dayMs = 86_400_000;

type Statement = { deposits: number; withdrawals: number; positive: number; negative: number; knockOuts: number };

/**
 * The relationship accounts of all customers of a view: in all, per value of a segment, per step, in classes, and how
 * they came to be. Age runs in real time. O(events + customers × log classes).
 */
export function countAccounts(
  { log, instants }: View,
  { weights: given, at, curveAt, edges, segment }: MeasureOptions['accounts'],
  segments: KnownLog['segments'],
): CodedMeasures['accounts'] {
  const weights = onCommonScale(given);
  const halfLifeMs = weights.halfLifeDays * dayMs;
  const segmentOf = segment === null ? undefined : segments[segment];
  const all = noGroup();
  const groups = new Map<number, AccountGroupSums>();
  const touchpoints = noSums(log.touchpoints);
  const balances = new Array<number>(edges.length + 1).fill(0);
  const paidIn = new Float64Array(curveAt.length);
  const newKnown = new Float64Array(curveAt.length);
  for (let j = 0; j < log.journeys; ) {
    const customer = customerOfJourney(log, j);
    const own: Statement = { deposits: 0, withdrawals: 0, positive: 0, negative: 0, knockOuts: 0 };
    let since = Number.POSITIVE_INFINITY;
    for (; j < log.journeys && customerOfJourney(log, j) === customer; j++) {
      for (let i = log.starts[j]!; i < log.starts[j + 1]!; i++) {
        const time = instants[i]!;
        if (time > at) continue;
        if (time < since) since = time;
        const { amount, knockOut } = entryOfRow(log, i, weights);
        const step = log.touchpoint[i]!;
        if (knockOut) {
          own.knockOuts++;
          touchpoints.knockOuts[step]!++;
        }
        if (amount === 0) continue;
        const worth = amount * 2 ** (-(at - time) / halfLifeMs);
        enter(own, touchpoints, { step, worth });
        const told = firstNotBefore(curveAt, time);
        if (told < curveAt.length) paidIn[told]! += amount * 2 ** (-(curveAt[told]! - time) / halfLifeMs);
      }
    }
    if (since === Number.POSITIVE_INFINITY) continue;
    const known = firstNotBefore(curveAt, since);
    if (known < curveAt.length) newKnown[known]!++;
    addTo(all, own);
    const code = segmentOf?.[customer] ?? noCode;
    if (code !== noCode) addTo(groups.get(code) ?? groups.set(code, noGroup()).get(code)!, own);
    if (own.positive + own.negative > 0) balances[classOf(edges, own.deposits - own.withdrawals)]!++;
  }
  return {
    all,
    segments: Array.from(groups, ([code, group]) => ({ code, group })),
    touchpoints,
    balances,
    curve: tellCurve(curveAt, { paidIn, newKnown, halfLifeMs }),
  };
}

function enter(own: Statement, touchpoints: AccountSums, { step, worth }: { step: number; worth: number }): void {
  if (worth > 0) {
    own.deposits += worth;
    own.positive++;
    touchpoints.deposits[step]! += worth;
    touchpoints.positive[step]!++;
  } else {
    own.withdrawals -= worth;
    own.negative++;
    touchpoints.withdrawals[step]! -= worth;
    touchpoints.negative[step]!++;
  }
}

function addTo(group: AccountGroupSums, own: Statement): void {
  const balance = own.deposits - own.withdrawals;
  group.customers++;
  group.balanceSum += balance;
  group.balanceSquares += balance * balance;
  group.deposits += own.deposits;
  group.withdrawals += own.withdrawals;
  group.positive += own.positive;
  group.negative += own.negative;
  if (balance < 0) group.inDebt++;
  if (own.knockOuts > 0) group.knockedOut++;
}

function noGroup(): AccountGroupSums {
  return {
    customers: 0,
    balanceSum: 0,
    balanceSquares: 0,
    deposits: 0,
    withdrawals: 0,
    positive: 0,
    negative: 0,
    inDebt: 0,
    knockedOut: 0,
  };
}

function noSums(steps: number): AccountSums {
  const column = () => new Float64Array(steps);
  return { deposits: column(), withdrawals: column(), positive: column(), negative: column(), knockOuts: column() };
}

/** Classes run from an edge up to but not including the next. */
function classOf(edges: readonly number[], balance: number): number {
  let from = 0;
  let to = edges.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (edges[middle]! <= balance) from = middle + 1;
    else to = middle;
  }
  return from;
}

function firstNotBefore(instants: readonly number[], time: number): number {
  let from = 0;
  let to = instants.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (instants[middle]! < time) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What was there fades from instant to instant; what came in between is added, faded as far as it has. */
function tellCurve(
  curveAt: readonly number[],
  { paidIn, newKnown, halfLifeMs }: { paidIn: Float64Array; newKnown: Float64Array; halfLifeMs: number },
): CodedMeasures['accounts']['curve'] {
  let balanceSum = 0;
  let customers = 0;
  return curveAt.map((at, c) => {
    const passed = c === 0 ? 0 : at - curveAt[c - 1]!;
    balanceSum = balanceSum * 2 ** (-passed / halfLifeMs) + paidIn[c]!;
    customers += newKnown[c]!;
    return { at, balanceSum, customers };
  });
}
