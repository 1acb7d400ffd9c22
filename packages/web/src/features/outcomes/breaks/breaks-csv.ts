import type { JourneyBreaks } from '@anklang/domain';
import { writeCsv } from '../../../lib/write-csv.ts';

/** All breaks with everything the server said, for a spreadsheet. */
export function breaksCsv({ rows, steps }: JourneyBreaks): string {
  const head = [
    'kind',
    'from',
    'to',
    'lost',
    'lostLow',
    'lostHigh',
    'journeys',
    'share',
    'otherJourneys',
    'otherShare',
  ];
  return writeCsv([
    [...head, 'p', 'crossesDepartments'],
    ...rows.map((row) => [
      row.kind,
      steps[row.from]?.name ?? '',
      steps[row.to]?.name ?? '',
      row.lost.value,
      row.lost.low,
      row.lost.high,
      row.journeys,
      row.share,
      row.otherJourneys,
      row.otherShare,
      row.p,
      row.crossesDepartments === null ? null : String(row.crossesDepartments),
    ]),
  ]);
}
