import type { RelationshipAccount } from '@anklang/domain';
import { writeCsv } from '../../../lib/write-csv.ts';

/** All numbers of the account below each other: groups, classes, months, touchpoints. */
export function accountCsv(answer: RelationshipAccount): string {
  const { all, segments, balances, curve, touchpoints, steps } = answer;
  return writeCsv([
    [
      'group',
      'customers',
      'balance',
      'low',
      'high',
      'deposits',
      'withdrawals',
      'positive',
      'negative',
      'ratio',
      'ratioTarget',
      'inDebt',
      'knockedOut',
    ],
    groupCells('all', all),
    ...segments.map(({ segment, value, group }) => groupCells(`${segment}: ${value}`, group)),
    [],
    ['balanceFrom', 'balanceTo', 'customers'],
    ...balances.map(({ from, to, customers }) => [from, to, customers]),
    [],
    ['at', 'meanBalance', 'customers'],
    ...curve.map(({ at, meanBalance, customers }) => [at, meanBalance, customers]),
    [],
    ['touchpoint', 'deposits', 'withdrawals', 'positive', 'negative', 'knockOuts'],
    ...touchpoints.map(({ step, deposits, withdrawals, positive, negative, knockOuts }) => [
      steps[step]?.name ?? '',
      deposits,
      withdrawals,
      positive,
      negative,
      knockOuts,
    ]),
  ]);
}

function groupCells(name: string, group: RelationshipAccount['all']): (string | number | null)[] {
  const { customers, balance, deposits, withdrawals, positive, negative, ratio, ratioTarget, inDebt, knockedOut } =
    group;
  const estimate = 'notEnough' in balance ? [null, null, null] : [balance.value, balance.low, balance.high];
  return [
    name,
    customers,
    ...estimate,
    deposits,
    withdrawals,
    positive,
    negative,
    ratio,
    ratioTarget,
    inDebt,
    knockedOut,
  ];
}
