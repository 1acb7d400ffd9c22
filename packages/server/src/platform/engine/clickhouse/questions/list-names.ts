import type { Dimension } from '@anklang/domain';
import type { NameCount } from '../../interaction-store.ts';
import type { Server } from '../server.ts';
import { raw, sql } from '../sql.ts';
import { acceptedRows, lookAtMoment } from './look-at-moment.ts';

export async function listNames(
  server: Server,
  { workspaceId, of }: { workspaceId: string; of: 'touchpoint' | Dimension },
): Promise<NameCount[]> {
  const moment = await lookAtMoment(server, workspaceId);
  const column = raw(of);
  type Row = [name: string, interactions: number, customers: number, firstAt: number, lastAt: number];
  const rows = await server.ask<Row>(sql`
    SELECT toString(${column}) AS name, count() AS interactions, uniqExact(customer), min(time), max(time)
    FROM (${acceptedRows(server, moment, sql`customer, time, ${column}`)}) WHERE isNotNull(${column})
    GROUP BY name ORDER BY interactions DESC, name`);
  return rows.map(([name, interactions, customers, firstAt, lastAt]) => ({
    name,
    interactions,
    customers,
    firstAt,
    lastAt,
  }));
}
