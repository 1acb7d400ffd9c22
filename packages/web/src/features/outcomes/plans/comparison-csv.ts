import type { JourneyPlanComparison } from '@anklang/domain';
import { writeCsv } from '../../../lib/write-csv.ts';
import type { DeviationRow } from './prepare-comparison.ts';

const parts = ['withRating', 'withConverted', 'withoutRating', 'withoutConverted'] as const;

/** Every deviation with its counts and outcomes, for a spreadsheet. */
export function comparisonCsv(answer: JourneyPlanComparison, rows: readonly DeviationRow[]): string {
  const head = [
    'deviation',
    'step',
    'journeys',
    'times',
    ...parts.flatMap((part) => [part, `${part}Low`, `${part}High`]),
  ];
  return writeCsv([
    head,
    ...answer.deviations.map(({ kind, journeys, times, withIt, withoutIt }, index) => [
      kind,
      rows[index]?.step ?? '',
      journeys,
      times,
      ...[withIt.rating, withIt.converted, withoutIt.rating, withoutIt.converted].flatMap(cells),
    ]),
  ]);
}

function cells(estimate: JourneyPlanComparison['asPlanned']): (number | null)[] {
  return 'notEnough' in estimate ? [null, null, null] : [estimate.value, estimate.low, estimate.high];
}
