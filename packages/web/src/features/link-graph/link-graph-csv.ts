import type { LinkGraph } from '@anklang/domain';
import { writeCsv } from '../../lib/write-csv.ts';

/** All links with everything that is said and seen, for a spreadsheet. */
export function linkGraphCsv({ rows }: LinkGraph): string {
  const head = ['from', 'fromDepartment', 'to', 'toDepartment', 'verdict', 'level', 'losesContext', 'breaksMedium'];
  return writeCsv([
    [...head, 'waitMinutes', 'count', 'customers', 'customerShare', 'medianSeconds', 'waitsLonger', 'breaks', 'note'],
    ...rows.map(({ from, to, verdict, declared, seen, waitsLonger, breaks }) => [
      ...[from.name, from.department, to.name, to.department, verdict, declared?.level ?? null],
      ...[sayFlag(declared?.losesContext), sayFlag(declared?.breaksMedium), declared?.waitMinutes ?? null],
      ...[seen?.count ?? null, seen?.customers ?? null, seen?.customerShare ?? null, seen?.medianSeconds ?? null],
      ...[sayFlag(waitsLonger), breaks.join(' '), declared?.note ?? null],
    ]),
  ]);
}

function sayFlag(flag: boolean | undefined): string | null {
  return flag === undefined ? null : String(flag);
}
