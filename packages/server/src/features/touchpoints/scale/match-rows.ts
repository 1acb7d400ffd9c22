import { foldText, type TouchpointRecord } from '@anklang/domain';
import { addProblem, type FileRow } from './read-row.ts';

/** A row with the touchpoint it means; null: a new one, under `key`. */
export type MatchedRow = FileRow & { record: TouchpointRecord | null; key: string };

type Register = {
  readonly records: readonly TouchpointRecord[];
  /** Of touchpoints that were merged into these. */
  readonly formerKeys: readonly { id: string; key: string }[];
};

/** By key, now or before a merge, else by name where only one bears it. Each touchpoint and each new key is meant by one row. */
export function matchRows(rows: readonly FileRow[], { records, formerKeys }: Register): MatchedRow[] {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const keyNow = keysNow({ records, formerKeys });
  for (const row of rows) {
    row.key = row.key && keyNow(row.key);
    row.parentKey = row.parentKey && keyNow(row.parentKey);
  }
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

/** The key that a touchpoint has today; what is the key of one today means that one. */
function keysNow({ records, formerKeys }: Register): (key: string) => string {
  const keyOf = new Map(records.map(({ id, key }) => [id, key]));
  const now = new Map(formerKeys.map(({ id, key }) => [key, keyOf.get(id)]));
  for (const { key } of records) now.delete(key);
  return (key) => now.get(key) ?? key;
}

function refuse(row: FileRow, reason: 'nameMissing' | 'keyTaken' | 'keyTwice' | 'nameAmbiguous'): void {
  addProblem(row, { column: null, value: row.key ?? row.said.name ?? '', reason });
}
