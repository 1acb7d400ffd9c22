import { join } from 'node:path';
import { fail, interactionLimits, type LogMapping, type RejectedInteraction } from '@anklang/domain';
import { parquetColumns } from '../../../platform/engine/stored-interaction.ts';
import { cutsOfRating } from '../reading/cuts-of-rating.ts';
import { rejectedLimit } from '../reading/rejected-limit.ts';
import { type DateOrder, orderOf } from '../reading/time-stamp.ts';
import type { StagingSource } from './sources/source.ts';
import { interactionSql, type Problem, problems } from './sql/interaction-sql.ts';
import { named, quoted } from './sql/quote.ts';
import { orderCountsSql } from './sql/time-sql.ts';
import type { StagedLog } from './stage-log.ts';
import type { StagingEngine } from './store/staging-engine.ts';
import { writeClockTable } from './write-clock-table.ts';

export type TypeInteractions = {
  engine: StagingEngine;
  source: StagingSource;
  mapping: LogMapping;
  work: string;
  onProgress: (share: number) => void;
};

/** Makes interactions of rows of text, and says which rows are none. */
export async function typeInteractions(options: TypeInteractions): Promise<StagedLog> {
  const { engine, source, mapping, work, onProgress } = options;
  const clockTable = await writeClockTable(mapping.timeZone, { engine, work });
  const query = interactionSql({
    relation: source.relation,
    columnOf: source.columnOf,
    mapping,
    decimal: source.decimal,
    serial: source.serial,
    order: await orderOfTimes(options),
    clockTable,
    cuts: mapping.rating ? cutsOfRating(mapping.rating) : null,
  });
  const path = join(work, 'staged.parquet');
  const columns = Object.entries(parquetColumns).map(
    ([name, type]) => `CAST(${named(name)} AS ${type}) AS ${named(name)}`,
  );
  const good = `SELECT ${columns.join(', ')} FROM (${query}) WHERE problem IS NULL`;
  const rows = await engine.run(`COPY (${good}) TO ${quoted(path)} (FORMAT parquet)`, (share) =>
    onProgress(share * 0.8),
  );
  const left = rows < source.rows ? await listProblems(engine, query) : new Map<Problem, ProblemRows>();
  onProgress(0.9);
  const notCounted = left.get('notCounted')?.count ?? 0;
  left.delete('notCounted');
  refuseUnreadable({ left, rows, mapping });
  const rejected = await placeProblems(left, source);
  const found = await summarise(engine, path);
  if (found.touchpoints > interactionLimits.names) {
    throw fail('names_too_many', { what: 'touchpoint', limit: interactionLimits.names });
  }
  return {
    path,
    rows,
    customers: found.customers,
    firstAt: found.firstAt,
    lastAt: found.lastAt,
    notCounted,
    rejectedCount: source.brokenCount + [...left.values()].reduce((sum, { count }) => sum + count, 0),
    rejected,
    kind: source.kind,
  };
}

type ProblemRows = { count: number; rows: { row: number; detail: string }[] };

async function listProblems(engine: StagingEngine, query: string): Promise<Map<Problem, ProblemRows>> {
  const found = await engine.rows(
    `SELECT problem, CAST(count(*) AS DOUBLE) AS count,
       min_by({'row': CAST("row" AS DOUBLE), 'detail': detail}, "row", ${rejectedLimit}) AS first
     FROM (${query}) WHERE problem IS NOT NULL GROUP BY problem`,
  );
  return new Map(
    found.map(({ problem, count, first }) => [
      problems[Number(problem)]!,
      { count: Number(count), rows: (first as { row: number; detail: string }[]).map((row) => ({ ...row })) },
    ]),
  );
}

/** A file of which nothing can be read, or not its times, is mapped wrongly rather than full of mistakes. */
function refuseUnreadable(found: { left: Map<Problem, ProblemRows>; rows: number; mapping: LogMapping }): void {
  const { left, rows, mapping } = found;
  const times = left.get('timeUnreadable');
  if (times) {
    let timed = rows;
    for (const [problem, { count }] of left) if (problem !== 'noTime') timed += count;
    const { detail = '', row = 0 } = times.rows[0] ?? {};
    if (times.count * 2 > timed) {
      throw fail('value_unreadable', {
        column: mapping.time,
        value: detail,
        line: row + 2,
        count: times.count,
        what: 'time',
      });
    }
  }
  if (rows === 0) throw fail('log_empty', {});
}

async function placeProblems(left: Map<Problem, ProblemRows>, source: StagingSource): Promise<RejectedInteraction[]> {
  const first = [...left]
    .flatMap(([problem, { rows }]) => rows.map((row) => ({ problem, ...row })))
    .sort((a, b) => a.row - b.row)
    .slice(0, rejectedLimit);
  const lines = await source.linesOf(first.map(({ row }) => row));
  const placed = first.map(({ problem, detail }, at) => ({
    line: lines[at]!,
    code: problem as RejectedInteraction['code'],
    detail,
  }));
  return [...source.broken, ...placed].sort((a, b) => a.line - b.line).slice(0, rejectedLimit);
}

async function summarise(engine: StagingEngine, path: string) {
  const [found = {}] = await engine.rows(
    `SELECT CAST(count(DISTINCT customer) AS DOUBLE) AS customers, CAST(count(DISTINCT touchpoint) AS DOUBLE) AS touchpoints,
       CAST(min("time") AS DOUBLE) AS first, CAST(max("time") AS DOUBLE) AS last FROM read_parquet(${quoted(path)})`,
  );
  const number = (value: unknown) => (value === null || value === undefined ? null : Number(value));
  return {
    customers: Number(found['customers']),
    touchpoints: Number(found['touchpoints']),
    firstAt: number(found['first']),
    lastAt: number(found['last']),
  };
}

/** Told, or what the values of the whole column say; only asked where days and months stand between slashes or hyphens. */
async function orderOfTimes({ engine, source, mapping }: TypeInteractions): Promise<DateOrder | null> {
  if (mapping.timeOrder) return mapping.timeOrder === 'ymd' ? null : mapping.timeOrder;
  const text = `trim(${source.columnOf(mapping.time)})`;
  const counted = async (relation: string) => {
    const [found = {}] = await engine.rows(`SELECT ${orderCountsSql(text)} FROM ${relation}`);
    return {
      any: Number(found['any']),
      dmy: Number(found['dmy']),
      mdy: Number(found['mdy']),
      halves: Number(found['halves']),
    };
  };
  const sample = await counted(`(SELECT * FROM ${source.relation} LIMIT 2000)`);
  return sample.any === 0 ? null : orderOf(await counted(source.relation));
}
