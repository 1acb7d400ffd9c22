import { dimensions } from '@anklang/domain';
import type { Columns } from '../server.ts';
import { joinSql, raw, type Sql, sql } from '../sql.ts';

/** Columns whose different values are bounded, so that a workspace stays countable. */
const named = ['touchpoint', ...dimensions, 'reportedOrigin'] as const;
/** What names of segments are noted as. */
export const segmentKind = 'segment';

/** The different names in some rows of `interactions` (`FROM … WHERE …`): rows (kind, name). */
export function selectNames(rows: Sql): Sql {
  const columns = named.map((kind) => {
    const column = raw(kind);
    return sql`SELECT DISTINCT '${column}' AS kind, assumeNotNull(toString(${column})) AS name
      ${rows} AND isNotNull(${column})`;
  });
  const segments = sql`SELECT DISTINCT '${raw(segmentKind)}' AS kind, toString(arrayJoin(mapKeys(segments))) AS name ${rows}`;
  return joinSql([...columns, segments], ' UNION ALL ');
}

export function namesInColumns(columns: Columns): [kind: string, name: string][] {
  const names = named.flatMap((kind) =>
    [...new Set(columns[kind] as (string | null)[])].flatMap((name): [string, string][] =>
      name === null ? [] : [[kind, name]],
    ),
  );
  const segments = (columns['segments'] as Record<string, string>[]).flatMap((values) => Object.keys(values));
  return [...names, ...[...new Set(segments)].map((name): [string, string] => [segmentKind, name])];
}
