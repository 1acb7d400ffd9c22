import { type Dimension, dimensions } from '@anklang/domain';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { StoreSummary } from '../interaction-store.ts';
import { makeAliasTable } from './aliases.ts';
import { type Catalog, namesOf, segmentKind, segmentValues } from './catalog.ts';
import { codedColumns } from './coded-columns.ts';
import { readSeasons } from './read-seasons.ts';
import { tableOf } from './tables.ts';

const dayMs = 86_400_000;
/** Values of a dimension or segment that are told. */
const toldValues = 200;

export function emptySummary(): StoreSummary {
  return {
    interactions: 0,
    customers: 0,
    firstAt: null,
    lastAt: null,
    months: [],
    dimensions: [],
    segments: [],
    hasSessions: false,
    hasRatings: false,
    hasConversions: false,
    hasReportedOrigins: false,
    calendar: false,
  };
}

type Asked = { workspaceId: string; catalog: Catalog };

export async function readSummary(connection: DuckDBConnection, asked: Asked): Promise<StoreSummary> {
  const { workspaceId } = asked;
  const hasAliases = await makeAliasTable(connection, workspaceId);
  const interactions = tableOf(workspaceId, 'interactions');
  const whose = hasAliases ? 'coalesce(aliases.leads_to, customer)' : 'customer';
  const joined = hasAliases ? 'LEFT JOIN temp.aliases aliases ON aliases.code = customer' : '';
  const [totals] = (
    await connection.runAndReadAll(
      `SELECT count(*)::DOUBLE, (SELECT count(DISTINCT ${whose})::DOUBLE FROM ${interactions} ${joined}),
              min(time)::DOUBLE, max(time)::DOUBLE, count(session) > 0, count(common) > 0, count(value) > 0,
              count(reported_origin) > 0
       FROM ${interactions}`,
    )
  ).getRowsJS() as [number, number, number | null, number | null, boolean, boolean, boolean, boolean][];
  const [count, customers, firstAt, lastAt, hasSessions, hasRatings, hasConversions, hasReportedOrigins] = totals!;
  const summary: StoreSummary = {
    interactions: count,
    customers,
    firstAt,
    lastAt,
    months: await countMonths(connection, interactions),
    dimensions: await countDimensions(connection, asked),
    segments: await countSegments(connection, { ...asked, whose, joined }),
    hasSessions,
    hasRatings,
    hasConversions,
    hasReportedOrigins,
    calendar: (await readSeasons(connection, workspaceId)).calendar,
  };
  if (hasAliases) await connection.run('DROP TABLE temp.aliases');
  return summary;
}

async function countMonths(connection: DuckDBConnection, interactions: string): Promise<StoreSummary['months']> {
  const days = await connection.runAndReadAll(
    `SELECT floor(time / ${dayMs})::INTEGER AS day, count(*)::DOUBLE FROM ${interactions} GROUP BY day ORDER BY day`,
  );
  const months = new Map<string, number>();
  for (const [day, count] of days.getRowsJS() as [number, number][]) {
    const month = new Date(day * dayMs).toISOString().slice(0, -'-01T00:00:00.000Z'.length);
    months.set(month, (months.get(month) ?? 0) + count);
  }
  return Array.from(months, ([month, interactionCount]) => ({ month, interactions: interactionCount }));
}

async function countDimensions(
  connection: DuckDBConnection,
  { workspaceId, catalog }: Asked,
): Promise<StoreSummary['dimensions']> {
  const told: StoreSummary['dimensions'] = [];
  for (const { kind, column } of codedColumns) {
    if (!(dimensions as readonly string[]).includes(kind)) continue;
    const found = await connection.runAndReadAll(
      `SELECT ${column}, count(*)::DOUBLE FROM ${tableOf(workspaceId, 'interactions')}
       WHERE ${column} IS NOT NULL GROUP BY ${column}`,
    );
    const names = namesOf(catalog, kind);
    const values = (found.getRowsJS() as [number, number][]).map(([code, count]) => ({ value: names[code]!, count }));
    if (values.length === 0) continue;
    const most = mostFrequent(values).map(({ value, count }) => ({ value, interactions: count }));
    told.push({ dimension: kind as Dimension, values: most });
  }
  return told;
}

async function countSegments(
  connection: DuckDBConnection,
  { workspaceId, catalog, whose, joined }: Asked & { whose: string; joined: string },
): Promise<StoreSummary['segments']> {
  const found = await connection.runAndReadAll(
    `SELECT segment, value, count(*)::DOUBLE FROM (
       SELECT segment, ${whose} AS whose, arg_max(value, (time, seq)) AS value
       FROM ${tableOf(workspaceId, 'customer_segments')} ${joined} GROUP BY segment, whose)
     GROUP BY segment, value ORDER BY segment`,
  );
  const bySegment = Map.groupBy(found.getRowsJS() as [number, number, number][], ([segment]) => segment);
  const names = namesOf(catalog, segmentKind);
  return Array.from(bySegment, ([segment, counts]) => {
    const values = namesOf(catalog, segmentValues(segment));
    const told = mostFrequent(counts.map(([, value, count]) => ({ value: values[value]!, count })));
    return { name: names[segment]!, values: told.map(({ value, count }) => ({ value, customers: count })) };
  }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function mostFrequent(values: { value: string; count: number }[]): { value: string; count: number }[] {
  return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, toldValues);
}
