import type { AccountSums } from '@anklang/analysis';
import type { AccountGroupSums, AccountTable, EngineAccountWeights, MeasureOptions } from '../measures.ts';
import type { Journey } from './plain-journeys.fixture.ts';
import { compareText, groupBy, sumOf } from './plain-numbers.fixture.ts';

const day = 86_400_000;

type PlainEntry = { step: number; amount: number; worth: number; instant: number; knockOut: boolean };
/** All visits of a customer until the day of the statement. */
export type PlainAccount = { customer: string; entries: PlainEntry[]; balance: number | null };

export function keepPlainAccounts(
  journeys: readonly Journey[],
  { weights, at }: { weights: EngineAccountWeights; at: number },
): PlainAccount[] {
  const accounts: PlainAccount[] = [];
  for (const [customer, ways] of groupBy(journeys, (journey) => journey.customer)) {
    const entries: PlainEntry[] = [];
    for (const { step, instant, row } of ways.flatMap(({ visits }) => visits)) {
      if (instant > at) continue;
      const importance = weights.importance[step]!;
      const rating = row.rating?.common ?? null;
      const felt =
        rating === null ? 0 : rating <= 6 ? -weights.disappointing : rating >= 9 ? weights.delighting : weights.ok;
      const amount = importance * (felt + (row.value === null ? 0 : weights.conversion));
      const severity = rating === null || rating > 6 ? 0 : (7 - rating) / 7;
      const knockOut = severity * importance >= weights.knockOutFrom;
      entries.push({ step, amount, worth: amount * faded(at - instant, weights), instant, knockOut });
    }
    const moved = entries.filter(({ amount }) => amount !== 0);
    const balance = moved.length === 0 ? null : sumOf(moved.map(({ worth }) => worth));
    if (entries.length > 0) accounts.push({ customer, entries, balance });
  }
  return accounts;
}

function faded(age: number, { halfLifeDays }: EngineAccountWeights): number {
  return 2 ** (-age / (halfLifeDays * day));
}

export function plainAccountTable(
  journeys: readonly Journey[],
  asked: { steps: number; segmentOf(customer: string, name: string): string | undefined },
  options: MeasureOptions['accounts'],
): AccountTable {
  const accounts = keepPlainAccounts(journeys, options);
  const bySegment = groupBy(accounts, ({ customer }) => options.segment && asked.segmentOf(customer, options.segment));
  const edges = [Number.NEGATIVE_INFINITY, ...options.edges, Number.POSITIVE_INFINITY];
  return {
    all: sumGroup(accounts),
    segments: [...bySegment]
      .flatMap(([value, members]) => (value ? [{ value, group: sumGroup(members) }] : []))
      .sort((a, b) => b.group.customers - a.group.customers || compareText(a.value, b.value)),
    touchpoints: sumSteps(accounts, asked.steps),
    balances: edges
      .slice(1)
      .map(
        (to, i) => accounts.filter(({ balance }) => balance !== null && balance >= edges[i]! && balance < to).length,
      ),
    curve: options.curveAt.map((at) => {
      const then = accounts.map(({ entries }) => entries.filter(({ instant }) => instant <= at));
      const worths = then.flat().map(({ amount, instant }) => amount * faded(at - instant, options.weights));
      return { at, balanceSum: sumOf(worths), customers: then.filter((entries) => entries.length > 0).length };
    }),
  };
}

function sumGroup(accounts: readonly PlainAccount[]): AccountGroupSums {
  const worths = accounts.flatMap(({ entries }) => entries.map(({ worth }) => worth));
  const amounts = accounts.flatMap(({ entries }) => entries.map(({ amount }) => amount));
  const balances = accounts.map(({ balance }) => balance ?? 0);
  return {
    customers: accounts.length,
    balanceSum: sumOf(balances),
    balanceSquares: sumOf(balances.map((balance) => balance * balance)),
    deposits: sumOf(worths.filter((worth) => worth > 0)),
    withdrawals: -sumOf(worths.filter((worth) => worth < 0)),
    positive: amounts.filter((amount) => amount > 0).length,
    negative: amounts.filter((amount) => amount < 0).length,
    inDebt: balances.filter((balance) => balance < 0).length,
    knockedOut: accounts.filter(({ entries }) => entries.some(({ knockOut }) => knockOut)).length,
  };
}

function sumSteps(accounts: readonly PlainAccount[], steps: number): AccountSums {
  const column = () => new Float64Array(steps);
  const sums = {
    deposits: column(),
    withdrawals: column(),
    positive: column(),
    negative: column(),
    knockOuts: column(),
  };
  for (const { step, amount, worth, knockOut } of accounts.flatMap(({ entries }) => entries)) {
    if (knockOut) sums.knockOuts[step]!++;
    if (amount > 0) {
      sums.positive[step]!++;
      sums.deposits[step]! += worth;
    }
    if (amount < 0) {
      sums.negative[step]!++;
      sums.withdrawals[step]! -= worth;
    }
  }
  return sums;
}
