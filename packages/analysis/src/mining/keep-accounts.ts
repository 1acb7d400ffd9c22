import { AnalysisError } from '../error.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import { entryOfRow } from './account-entries.ts';
import { type AccountWeights, accountWeights } from './account-weights.ts';

export type AccountOptions = Partial<AccountWeights> & {
  /** The day of the statement, milliseconds since 1970; later interactions do not count yet. */
  at: number;
};

/** One place of the ledger: a journey (customer) or a touchpoint. Index = code. */
export type AccountSums = {
  /** Sums of what was paid in and taken out, worth what it is on the day of the statement. Both ≥ 0. */
  deposits: Float64Array;
  withdrawals: Float64Array;
  /** Number of entries that paid in or took out, undiminished by time. */
  positive: Float64Array;
  negative: Float64Array;
  knockOuts: Float64Array;
};

export type Accounts = {
  /** Per journey: `deposits − withdrawals` is the balance. */
  journeys: AccountSums;
  touchpoints: AccountSums;
  /** Rows of single events that no balance hides, in the order of the log. */
  knockOuts: Uint32Array;
};

const dayMs = 86_400_000;

/**
 * The relationship account of every journey (let a journey be a customer) and what each touchpoint pays into all of
 * them. An entry of age a is worth amount × 2^(−a / half-life). Segments: the accounts of `selectJourneys`. One pass,
 * O(events). Throws as `accountWeights` does, and `option_invalid` for a day that is none.
 */
export function keepAccounts(log: EventLog, options: AccountOptions): Accounts {
  const weights = accountWeights(options, log.touchpoints);
  if (!Number.isFinite(options.at)) throw new AnalysisError('option_invalid', { option: 'at', value: options.at });
  const journeys = noSums(log.journeys);
  const touchpoints = noSums(log.touchpoints);
  const knockOuts: number[] = [];
  for (let j = 0; j < log.journeys; j++) {
    for (let i = log.starts[j]!; i < log.starts[j + 1]! && log.time[i]! <= options.at; i++) {
      const { amount, knockOut } = entryOfRow(log, i, weights);
      const t = log.touchpoint[i]!;
      if (knockOut) {
        knockOuts.push(i);
        journeys.knockOuts[j]!++;
        touchpoints.knockOuts[t]!++;
      }
      if (amount === 0) continue;
      const worth = amount * 2 ** (-(options.at - log.time[i]!) / (weights.halfLifeDays * dayMs));
      enter(journeys, j, worth);
      enter(touchpoints, t, worth);
    }
  }
  return { journeys, touchpoints, knockOuts: Uint32Array.from(knockOuts) };
}

function noSums(length: number): AccountSums {
  const column = () => new Float64Array(length);
  return { deposits: column(), withdrawals: column(), positive: column(), negative: column(), knockOuts: column() };
}

function enter(sums: AccountSums, at: number, worth: number): void {
  if (worth > 0) {
    sums.deposits[at]! += worth;
    sums.positive[at]!++;
  } else {
    sums.withdrawals[at]! -= worth;
    sums.negative[at]!++;
  }
}

/** Positive experiences to one negative, over all places; null without a negative one. */
export function positiveToNegative(sums: AccountSums): { positive: number; negative: number; ratio: number | null } {
  const positive = sums.positive.reduce((a, b) => a + b, 0);
  const negative = sums.negative.reduce((a, b) => a + b, 0);
  return { positive, negative, ratio: negative === 0 ? null : positive / negative };
}

export type BalancePoint = { row: number; time: number; amount: number; balance: number; knockOut: boolean };

/** The balance of one journey right after each entry: between entries it fades towards 0. O(its interactions). */
export function balanceCurve(log: EventLog, journey: number, options: Partial<AccountWeights> = {}): BalancePoint[] {
  const weights = accountWeights(options, log.touchpoints);
  const curve: BalancePoint[] = [];
  let balance = 0;
  let before = 0;
  for (let i = log.starts[journey]!; i < log.starts[journey + 1]!; i++) {
    const { amount, knockOut } = entryOfRow(log, i, weights);
    if (amount === 0 && !knockOut) continue;
    const time = log.time[i]!;
    balance = balance * 2 ** (-(time - before) / (weights.halfLifeDays * dayMs)) + amount;
    before = time;
    curve.push({ row: i, time, amount, balance, knockOut });
  }
  return curve;
}
