import type { StoredCustomer } from '../../interaction-store.ts';
import type { Server } from '../server.ts';
import { bound, joinSql, raw, sql } from '../sql.ts';
import { isAccepted, knownAliases, lookAtMoment } from './look-at-moment.ts';
import { readStoredRow, storedColumns } from './stored-rows.ts';

export async function readCustomer(
  server: Server,
  { workspaceId, customer, limit }: { workspaceId: string; customer: string; limit: number },
): Promise<StoredCustomer | null> {
  const moment = await lookAtMoment(server, workspaceId);
  const { root, aliases } = await idsOf(server, { workspaceId, customer });
  const isTheirs = sql`${isAccepted(moment)} AND customer IN ${bound('Array(String)', [root, ...aliases])}`;
  const interactions = server.table('interactions');
  const rows = await server.ask<unknown[]>(sql`SELECT ${joinSql(storedColumns.map(raw), ', ')} FROM ${interactions}
    WHERE ${isTheirs} ORDER BY time DESC, attempt DESC, row DESC LIMIT ${bound('UInt64', limit + 1)}`);
  if (rows.length === 0) return null;
  const segments = await server.ask<[name: string, value: string]>(sql`
    SELECT name, toString(argMax(value, (time, attempt, row))) FROM ${interactions}
    ARRAY JOIN mapKeys(segments) AS name, mapValues(segments) AS value WHERE ${isTheirs} GROUP BY name ORDER BY name`);
  return {
    customer: root,
    aliases,
    segments: Object.fromEntries(segments),
    rows: rows.slice(0, limit).reverse().map(readStoredRow),
    more: rows.length > limit,
  };
}

/** Where an id leads, and every alias that leads there too, in their order. */
export async function idsOf(
  server: Server,
  { workspaceId, customer }: { workspaceId: string; customer: string },
): Promise<{ root: string; aliases: string[] }> {
  const known = knownAliases(server, workspaceId);
  const id = bound('String', customer);
  const [led] = await server.ask<[string]>(sql`SELECT root FROM (${known}) WHERE alias = ${id}`);
  const root = led?.[0] ?? customer;
  const found = await server.ask<[string]>(
    sql`SELECT alias FROM (${known}) WHERE root = ${bound('String', root)} ORDER BY alias`,
  );
  return { root, aliases: found.map(([alias]) => alias) };
}
