import type { MeasureActual, MeasureBudget, MeasureCase, MeasurePlan } from '@anklang/domain';
import type { MeasureTable } from '../../platform/database/tables.ts';

type Amounts = { oneOff: number | null; perMonth: number | null; hours: number | null };

/** What was stopped is no plan any more, but what it cost was spent. */
export function sumBudget(
  rows: readonly Pick<MeasureTable, 'state' | 'activeCase' | 'cases' | 'actual'>[],
): MeasureBudget {
  const planned = rows
    .filter(({ state }) => state !== 'stopped')
    .map(({ cases, activeCase }) => (JSON.parse(cases) as Record<MeasureCase, MeasurePlan>)[activeCase as MeasureCase]);
  const actual = rows.map((row) => JSON.parse(row.actual) as MeasureActual);
  return { planned: sumOf(planned), actual: sumOf(actual) };
}

function sumOf(amounts: readonly Amounts[]): MeasureBudget['planned'] {
  const sum = (key: keyof Amounts) => amounts.reduce((all, { [key]: amount }) => all + (amount ?? 0), 0);
  const isSaid = ({ oneOff, perMonth, hours }: Amounts) => oneOff !== null || perMonth !== null || hours !== null;
  return {
    ...{ oneOff: sum('oneOff'), perMonth: sum('perMonth'), hours: sum('hours') },
    measures: amounts.filter(isSaid).length,
  };
}
