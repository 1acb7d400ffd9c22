import { foldText, type TouchpointRecord } from '@anklang/domain';
import { addProblem, type FileRow } from './read-row.ts';

/** A row with the touchpoint it means; null: a new one, under `key`. */
export type MatchedRow = FileRow & { record: TouchpointRecord | null; key: string };

/** By key, else by name where only one bears it. Each touchpoint and each new key is meant by one row. */
export function matchRows(rows: readonly FileRow[], records: readonly TouchpointRecord[]): MatchedRow[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const byName = Map.groupBy(records, ({ name }) => foldText(name));
  const meantByKey = new Set(rows.flatMap(({ key }) => (key === null ? [] : (byKey.get(key)?.id ?? []))));
  const meant = new Set<string>();

  return rows.map((row) => {
    const name = row.said.name;
    const matched: MatchedRow = Object.assign(row, { record: find(row, name), key: row.key ?? name ?? '' });
    const { record } = matched;
    if (record) matched.key = record.key;
    else if (name === undefined && row.problems.length === 0) refuse(row, 'nameMissing');
    else if (byKey.has(matched.key)) refuse(row, 'keyTaken');
    const means = record ? `record ${record.id}` : `key ${matched.key}`;
    if (meant.has(means) && matched.key !== '') refuse(row, 'keyTwice');
    meant.add(means);
    return matched;
  });

  function find(row: FileRow, name: string | undefined): TouchpointRecord | null {
    const known = row.key === null ? undefined : byKey.get(row.key);
    if (known || name === undefined) return known ?? null;
    const named = (byName.get(foldText(name)) ?? []).filter(({ id }) => !meantByKey.has(id));
    if (named.length > 1 && row.key === null) refuse(row, 'nameAmbiguous');
    return named.length === 1 ? named[0]! : null;
  }
}

function refuse(row: FileRow, reason: 'nameMissing' | 'keyTaken' | 'keyTwice' | 'nameAmbiguous'): void {
  addProblem(row, { column: null, value: row.key ?? row.said.name ?? '', reason });
}
