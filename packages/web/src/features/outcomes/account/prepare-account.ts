import { wilson } from '@anklang/analysis';
import type { Language, RelationshipAccount, Selection } from '@anklang/domain';
import { type ShownEstimate, showEstimate } from '../../../charts/estimate.ts';
import { type Formats, formatsFor } from '../../../charts/format.ts';
import { digitsOf } from '../digits.ts';

type Group = RelationshipAccount['all'];

export type ShownGroup = {
  customers: number;
  customersText: string;
  balance: ShownEstimate;
  deposits: string;
  withdrawals: string;
  positive: string;
  negative: string;
  /** Positive to one negative, with its interval; null without a negative one. */
  ratio: { value: number; low: number; high: number; text: string; interval: string } | null;
  target: { value: number; text: string };
  /** Is the ratio surely at the target, or surely below? Null where nobody has felt anything yet. */
  met: 'met' | 'missed' | 'open' | null;
  inDebt: number;
  inDebtText: string;
  inDebtShare: string;
  inDebtInterval: string;
  knockedOut: number;
  knockedOutText: string;
  knockedOutShare: string;
  knockedOutInterval: string;
};

export type BalanceClass = {
  key: string;
  from: number | null;
  to: number | null;
  fromText: string | null;
  toText: string | null;
  customers: string;
  share: string;
  height: number;
  /** Below, above or across the zero line. */
  side: 'minus' | 'plus' | 'across';
  selection: Selection;
};

export type AccountModel = {
  all: ShownGroup;
  /** Is the mean surely above or below zero? */
  sign: 'plus' | 'minus' | 'open' | 'notEnough';
  classes: BalanceClass[];
  /** Customers who have felt nothing yet, so that the classes and they are all. */
  withoutEntry: { customers: string; share: string } | null;
  segments: { segment: string; value: string; group: ShownGroup }[];
};

export function prepareAccount(answer: RelationshipAccount, language: Language): AccountModel {
  const formats = formatsFor(language);
  const all = showGroup(answer.all, formats);
  const highest = Math.max(1, ...answer.balances.map(({ customers }) => customers));
  const entered = answer.balances.reduce((sum, { customers }) => sum + customers, 0);
  const withoutEntry = Math.max(0, answer.all.customers - entered);
  const share = (customers: number) => formats.percent(customers / Math.max(1, answer.all.customers), 1);

  return {
    all,
    sign: signOf(all.balance),
    classes: withoutEmptyEnds(answer.balances).map(({ from, to, customers }) => ({
      key: `${from} ${to}`,
      from,
      to,
      fromText: from === null ? null : formats.decimal(from, digitsOf(from)),
      toText: to === null ? null : formats.decimal(to, digitsOf(to)),
      customers: formats.count(customers),
      share: share(customers),
      height: customers / highest,
      side: sideOf(from, to),
      selection: { kind: 'balance', from, to },
    })),
    withoutEntry: withoutEntry > 0 ? { customers: formats.count(withoutEntry), share: share(withoutEntry) } : null,
    segments: answer.segments.map(({ segment, value, group }) => ({
      segment,
      value,
      group: showGroup(group, formats),
    })),
  };
}

function showGroup(group: Group, formats: Formats): ShownGroup {
  const amount = (value: number) => formats.decimal(value, Math.abs(value) < 100 ? 1 : 0);
  const share = (part: number) => formats.percent(group.customers > 0 ? part / group.customers : 0, 1);
  const interval = (part: number) => {
    const { low, high } = group.customers > 0 ? wilson(part, group.customers) : { low: 0, high: 1 };
    return formats.range(formats.percent(low, 1), formats.percent(high, 1));
  };
  const { ratioTarget, positive, negative } = group;
  const ratio = ratioOf(group);

  return {
    customers: group.customers,
    customersText: formats.count(group.customers),
    balance: showEstimate(group.balance, { write: (value) => formats.signed(value, 2), range: formats.range }),
    deposits: amount(group.deposits),
    withdrawals: amount(group.withdrawals),
    positive: formats.count(positive),
    negative: formats.count(negative),
    ratio: ratio && {
      ...ratio,
      text: formats.decimal(ratio.value, digitsOfRatio(ratio)),
      interval: formats.range(
        formats.decimal(ratio.low, digitsOfRatio(ratio)),
        formats.decimal(ratio.high, digitsOfRatio(ratio)),
      ),
    },
    target: { value: ratioTarget, text: formats.decimal(ratioTarget, digitsOf(ratioTarget)) },
    met: positive + negative === 0 ? null : metOf(ratio, ratioTarget),
    inDebt: group.inDebt,
    inDebtText: formats.count(group.inDebt),
    inDebtShare: share(group.inDebt),
    inDebtInterval: interval(group.inDebt),
    knockedOut: group.knockedOut,
    knockedOutText: formats.count(group.knockedOut),
    knockedOutShare: share(group.knockedOut),
    knockedOutInterval: interval(group.knockedOut),
  };
}

/** Positive experiences to one negative: the odds of a positive one, and so the odds of the ends of its interval. */
function ratioOf({ ratio, positive, negative }: Group): { value: number; low: number; high: number } | null {
  if (ratio === null || negative === 0) return null;
  const { low, high } = wilson(positive, positive + negative);
  const odds = (share: number) => share / (1 - share);
  return { value: ratio, low: odds(low), high: odds(high) };
}

/** Below ten the first decimal alone would hide how sure it is. */
function digitsOfRatio({ value }: { value: number }): number {
  return value < 10 ? 2 : 1;
}

function metOf(ratio: { low: number; high: number } | null, target: number): 'met' | 'missed' | 'open' {
  if (!ratio || ratio.low >= target) return 'met';
  return ratio.high < target ? 'missed' : 'open';
}

/** Classes that nobody is in before the first and after the last somebody is in say nothing. */
function withoutEmptyEnds(balances: RelationshipAccount['balances']): RelationshipAccount['balances'] {
  const first = balances.findIndex(({ customers }) => customers > 0);
  const last = balances.findLastIndex(({ customers }) => customers > 0);
  return first < 0 ? [] : balances.slice(first, last + 1);
}

function signOf(balance: ShownEstimate): AccountModel['sign'] {
  if (balance.kind !== 'estimate') return 'notEnough';
  if (balance.low > 0) return 'plus';
  return balance.high < 0 ? 'minus' : 'open';
}

function sideOf(from: number | null, to: number | null): BalanceClass['side'] {
  if (from !== null && from >= 0) return 'plus';
  return to !== null && to <= 0 ? 'minus' : 'across';
}
