import { type Dimension, dimensions } from '@anklang/domain';
import type { StoreSummary } from '../../interaction-store.ts';
import type { Server } from '../server.ts';
import { joinSql, raw, sql } from '../sql.ts';
import { acceptedRows, lookAtMoment, type Moment } from './look-at-moment.ts';
import type { SeasonsReader } from './read-seasons.ts';

/** As many values of a dimension, or of a segment, as a summary tells. */
const mostValues = 200;

export async function summarise(
  { server, readSeasons }: { server: Server; readSeasons: SeasonsReader },
  workspaceId: string,
): Promise<StoreSummary> {
  const moment = await lookAtMoment(server, workspaceId);
  const [interactions, customers, firstAt, lastAt, sessions, ratings, conversions, origins] = await readTotals(
    server,
    moment,
  );
  return {
    interactions,
    customers,
    firstAt: interactions === 0 ? null : firstAt,
    lastAt: interactions === 0 ? null : lastAt,
    months: await readMonths(server, moment),
    dimensions: await readDimensions(server, moment),
    segments: await readSegments(server, moment),
    hasSessions: sessions > 0,
    hasRatings: ratings > 0,
    hasConversions: conversions > 0,
    hasReportedOrigins: origins > 0,
    calendar: (await readSeasons(moment)).calendar,
  };
}

async function readTotals(server: Server, moment: Moment) {
  const rows = acceptedRows(server, moment, raw('customer, time, session, rating, value, reportedOrigin'));
  type Row = [number, number, number, number, number, number, number, number];
  const [found] = await server.ask<Row>(sql`SELECT count(), uniqExact(customer), min(time), max(time), count(session),
    count(rating), count(value), count(reportedOrigin) FROM (${rows})`);
  return found!;
}

async function readMonths(server: Server, moment: Moment): Promise<StoreSummary['months']> {
  const rows = await server.ask<[month: string, interactions: number]>(sql`
    SELECT formatDateTime(fromUnixTimestamp64Milli(time, 'UTC'), '%Y-%m') AS month, count()
    FROM (${acceptedRows(server, moment, raw('time'))}) GROUP BY month ORDER BY month`);
  return rows.map(([month, interactions]) => ({ month, interactions }));
}

async function readDimensions(server: Server, moment: Moment): Promise<StoreSummary['dimensions']> {
  const rows = acceptedRows(server, { ...moment, aliases: false }, raw(dimensions.join(', ')));
  const each = dimensions.map((dimension) => {
    const column = raw(dimension);
    return sql`SELECT '${column}' AS dimension, toString(${column}) AS value, count() AS interactions FROM (${rows})
      WHERE isNotNull(${column}) GROUP BY value ORDER BY interactions DESC, value LIMIT ${raw(String(mostValues))}`;
  });
  const found = await server.ask<[dimension: Dimension, value: string, interactions: number]>(sql`
    SELECT dimension, value, interactions FROM (${joinSql(each, ' UNION ALL ')}) ORDER BY interactions DESC, value`);
  return dimensions
    .map((dimension) => ({
      dimension,
      values: found.filter(([name]) => name === dimension).map(([, value, interactions]) => ({ value, interactions })),
    }))
    .filter(({ values }) => values.length > 0);
}

async function readSegments(server: Server, moment: Moment): Promise<StoreSummary['segments']> {
  const rows = acceptedRows(server, moment, raw('customer, time, attempt, row, segments'));
  const latest = sql`SELECT customer, name, toString(argMax(value, (time, attempt, row))) AS latest
    FROM (${rows}) ARRAY JOIN mapKeys(segments) AS name, mapValues(segments) AS value GROUP BY customer, name`;
  const found = await server.ask<[name: string, value: string, customers: number]>(sql`
    SELECT toString(name) AS told, latest, count() AS customers FROM (${latest}) GROUP BY told, latest
    ORDER BY told, customers DESC, latest LIMIT ${raw(String(mostValues))} BY told`);
  return [...new Set(found.map(([name]) => name))].map((name) => ({
    name,
    values: found.filter(([of]) => of === name).map(([, value, customers]) => ({ value, customers })),
  }));
}
