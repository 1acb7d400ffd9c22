import type { ShownViews } from '@anklang/domain';
import type { TFunction } from 'i18next';

type Cell = string | number | null;

/** Everything a result tells, as the rows of a file; points and means with all their digits. */
export function resultRows({ touchpoints }: ShownViews, say: TFunction<'views'>): Cell[][] {
  const sides = ['staff', 'customers'] as const;
  const head = [
    say('table.touchpoint'),
    ...sides.flatMap((side) =>
      [
        'n',
        'mean',
        'low',
        'high',
        'rank',
        'rank low',
        'rank high',
        'n levels',
        'points',
        'points low',
        'points high',
      ].map((what) => `${say(`table.${side}`)}: ${what}`),
    ),
    ...['gap', 'low', 'high'].map((what) => `${say('of.importance')}: ${what}`),
    say('table.verdict'),
    ...['gap', 'low', 'high'].map((what) => `${say('of.level')}: ${what}`),
    say('table.verdict'),
  ];
  const rows = touchpoints.map(({ name, staff, customer, gap, balanceGap, verdict, mood }) => [
    name,
    ...[staff, customer].flatMap(({ people, importance, rank, levelPeople, balance }) => [
      people,
      ...three(importance),
      ...[rank?.rank ?? null, rank?.rankLow ?? null, rank?.rankHigh ?? null],
      levelPeople,
      ...three(balance),
    ]),
    ...three(gap),
    say(`verdict.${verdict ?? 'none'}`),
    ...three(balanceGap),
    say(`mood.${mood ?? 'none'}`),
  ]);
  return [head, ...rows];
}

function three(estimate: { value: number; low: number; high: number } | null): Cell[] {
  return estimate ? [estimate.value, estimate.low, estimate.high] : [null, null, null];
}
