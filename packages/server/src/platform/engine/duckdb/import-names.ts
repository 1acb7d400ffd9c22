import { interactionLimits } from '@anklang/domain';
import { type DuckDBConnection, USMALLINT, VARCHAR } from '@duckdb/node-api';
import { appendColumns, column } from './append-columns.ts';
import { segmentKind, segmentValues } from './catalog.ts';
import { codedColumns } from './coded-columns.ts';
import type { Naming } from './naming.ts';
import { quoteName } from './quote.ts';

/** Gives codes to the names of a file: `temp.codes_<kind>` (name, code) for the kinds answered. Throws `names_too_many`. */
export async function importNames(connection: DuckDBConnection, source: string, naming: Naming): Promise<Set<string>> {
  const kinds = new Set<string>();
  for (const kind of ['touchpoint', ...codedColumns.map((coded) => coded.kind)]) {
    const name = quoteName(kind);
    const names = await readNames(connection, `${name} FROM ${source} WHERE ${name} IS NOT NULL`);
    if (names.length === 0) continue;
    await keepCodes(connection, `codes_${kind}`, names, (each) => naming.codeOf(kind, each));
    kinds.add(kind);
  }
  return kinds;
}

/**
 * Gives codes to the segments of sets that were kept just now: `temp.segment_codes` (segment_set, segment, value). False:
 * there are none. Throws `names_too_many`.
 */
export async function importSegmentNames(connection: DuckDBConnection, sets: string, naming: Naming): Promise<boolean> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE segment_texts AS
     SELECT sets.code, each.key AS name, each.value ->> '$' AS text FROM (${sets}) sets, json_each(sets.id) each`,
  );
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE segment_codes (segment_set INTEGER, segment USMALLINT, value USMALLINT)',
  );
  const names = await readNames(connection, 'name FROM temp.segment_texts');
  for (const name of names) {
    const segment = naming.codeOf(segmentKind, name);
    const texts = await readNames(connection, 'text FROM temp.segment_texts WHERE name = $1', [name]);
    await keepCodes(connection, 'codes_values', texts, (text) => naming.codeOf(segmentValues(segment), text));
    await connection.run(
      `INSERT INTO temp.segment_codes SELECT texts.code, ${segment}, codes.code
       FROM temp.segment_texts texts JOIN temp.codes_values codes ON codes.name = texts.text WHERE texts.name = $1`,
      [name],
    );
  }
  await connection.run('DROP TABLE temp.segment_texts');
  return names.length > 0;
}

/** Different names in their own order, so that the same file gives the same codes; one more than may be at most. */
async function readNames(connection: DuckDBConnection, sql: string, values: string[] = []): Promise<string[]> {
  const limit = interactionLimits.names + 1;
  const found = await connection.runAndReadAll(`SELECT DISTINCT ${sql} LIMIT ${limit}`, values);
  return (found.getRowsJS() as [string][]).map(([name]) => name).sort();
}

async function keepCodes(
  connection: DuckDBConnection,
  table: string,
  names: readonly string[],
  codeOf: (name: string) => number,
): Promise<void> {
  const codes = names.map(codeOf);
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} (name VARCHAR, code USMALLINT)`);
  await appendColumns(connection, { table, schema: 'main', catalog: 'temp' }, [
    column(VARCHAR, names, (name) => name),
    column(USMALLINT, codes, (code) => code),
  ]);
}
