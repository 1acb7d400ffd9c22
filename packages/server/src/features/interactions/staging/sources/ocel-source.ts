import { join } from 'node:path';
import { fail } from '@anklang/domain';
import { columnOfObject, objectTypeOf } from '../../reading/ocel/ocel-columns.ts';
import type { SniffedLog } from '../../reading/sniff-log.ts';
import { named, quoted } from '../sql/quote.ts';
import { mappedColumns, placesOf } from './mapped-columns.ts';
import { type OpenSourceOptions, partOf, type StagingSource } from './source.ts';
import { loadTextFile } from './text-relation.ts';
import { ocelFiles } from './write-ocel-rows.ts';
import { type WriteRowsInput, type WrittenRows, writeRowsTask } from './write-rows.ts';

/** Rows into which events with several customers and cases may be spread. */
const mostRows = 200_000_000;

/**
 * An OCEL log: each event with the objects of the mapped types. One with several customers, or several cases, becomes a row
 * for each of them; of other types the first object counts. What refers to nothing is nothing.
 */
export async function openOcel(log: SniffedLog, options: OpenSourceOptions): Promise<StagingSource> {
  const { engine, mapping, work, onProgress } = options;
  const columns = mappedColumns(mapping);
  const ofEvents = columns.filter((column) => objectTypeOf(column) === null);
  const { path, size, packed, kind } = log;
  const target = join(work, 'rows.csv');
  await options.inThread<WrittenRows>(
    writeRowsTask,
    { kind: kind as WriteRowsInput['kind'], path, size, packed, columns: ofEvents, format: {}, target, csv: null },
    partOf(onProgress, 0, 0.7),
  );
  const load = async (ending: string, names: readonly string[]) => {
    const { relation } = await loadTextFile({
      engine,
      path: target + ending,
      delimiter: ',',
      quote: '"',
      columns: ['line', ...names],
      wanted: ['line', ...names],
      target: join(work, `rows${ending}.parquet`),
      onProgress: () => {},
    });
    return relation;
  };
  const eventNames = ofEvents.map((_, place) => `c${place}`);
  const events = await load(ocelFiles.events, ['key', ...eventNames]);
  const relations = await load(ocelFiles.relations, ['key', 'object']);
  const objects = await load(ocelFiles.objects, ['id', 'type']);
  onProgress(0.8);

  const spread = new Set([mapping.customer, mapping.case].filter((column) => column !== undefined));
  const types = columns.flatMap((column) => objectTypeOf(column) ?? []);
  await refuseUnknown(engine, { types, objects });
  await engine.run(`CREATE TABLE related AS
    SELECT r.key, o.type, r.object, min(r."row") AS place
    FROM ${relations} r JOIN (SELECT id, arg_min(type, "row") AS type FROM ${objects} GROUP BY id) o ON o.id = r.object
    WHERE o.type IN (${['', ...types].map(quoted).join(', ')}) GROUP BY ALL`);
  const joins = columns.flatMap((column, place) => {
    const type = objectTypeOf(column);
    if (type === null) return [];
    const of = `WHERE type = ${quoted(type)}`;
    const several = `SELECT key, object, place FROM related ${of}`;
    const first = `SELECT key, arg_min(object, place) AS object, 0 AS place FROM related ${of} GROUP BY key`;
    return [{ column, name: `o${place}`, query: spread.has(column) ? several : first, several: spread.has(column) }];
  });
  await refuseTooMany(engine, { events, joins });
  const joined = joins.map(({ name, query }) => `LEFT JOIN (${query}) ${name} ON ${name}.key = e.key`).join(' ');
  const order = ['CAST(e.line AS BIGINT)', 'e."row"', ...joins.map(({ name }) => `${name}.place`)].join(', ');
  const cells = [
    ...eventNames.map((name) => `e.${name}`),
    ...joins.map(({ name }) => `${name}.object AS ${named(name)}`),
  ];
  const spreadPath = join(work, 'spread.parquet');
  const rows = await engine.run(
    `COPY (SELECT e.line, ${cells.join(', ')} FROM ${events} e ${joined} ORDER BY ${order}) TO ${quoted(spreadPath)} (FORMAT parquet)`,
    partOf(onProgress, 0.8, 0.2),
  );
  const relation = `(SELECT file_row_number AS "row", * EXCLUDE (file_row_number) FROM read_parquet(${quoted(spreadPath)}, file_row_number = true))`;
  return {
    kind,
    relation,
    rows,
    columnOf: (name) => joins.find(({ column }) => column === name)?.name ?? `c${ofEvents.indexOf(name)}`,
    decimal: '.',
    serial: false,
    broken: [],
    brokenCount: 0,
    async linesOf(wanted) {
      if (wanted.length === 0) return [];
      const query = `SELECT CAST(line AS DOUBLE) AS line FROM ${relation} WHERE "row" IN (${wanted.join(', ')}) ORDER BY "row"`;
      return (await engine.rows(query)).map(({ line }) => Number(line));
    },
  };
}

async function refuseUnknown(
  engine: OpenSourceOptions['engine'],
  { types, objects }: { types: readonly string[]; objects: string },
): Promise<void> {
  const found = await engine.rows(`SELECT DISTINCT type FROM ${objects} LIMIT 1000`);
  placesOf(
    found.map(({ type }) => columnOfObject(String(type))),
    types.map(columnOfObject),
  );
}

type Join = { name: string; query: string; several: boolean };

/** A thousand customers times a thousand cases in each of many events would fill any disk. */
async function refuseTooMany(
  engine: OpenSourceOptions['engine'],
  { events, joins }: { events: string; joins: readonly Join[] },
): Promise<void> {
  const several = joins.filter((join) => join.several);
  if (several.length === 0) return;
  const counts = several.map(
    ({ name, query }) =>
      `LEFT JOIN (SELECT key, count(*) AS n FROM (${query}) GROUP BY key) ${name} ON ${name}.key = e.key`,
  );
  const product = several.map(({ name }) => `CAST(coalesce(${name}.n, 1) AS DOUBLE)`).join(' * ');
  const [found] = await engine.rows(`SELECT sum(${product}) AS rows FROM ${events} e ${counts.join(' ')}`);
  if (Number(found?.['rows'] ?? 0) > mostRows) throw fail('file_too_large', { what: 'rows', limit: mostRows });
}
