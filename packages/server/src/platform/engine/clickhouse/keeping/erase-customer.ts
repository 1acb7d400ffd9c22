import { isAccepted, lookAtMoment } from '../questions/look-at-moment.ts';
import { idsOf } from '../questions/read-customer.ts';
import type { Server } from '../server.ts';
import { bound, sql } from '../sql.ts';
import { findKey, noteWorkspace } from './attempt.ts';

/**
 * Erases a customer with all aliases. The server keeps what it is told to change: therefore the ids stand in a table of
 * their own as long as it takes, and no statement quotes them.
 */
export async function eraseCustomer(
  server: Server,
  { workspaceId, customer, erasure }: { workspaceId: string; customer: string; erasure: string },
): Promise<number> {
  const { root, aliases } = await idsOf(server, { workspaceId, customer });
  const ids = [root, ...aliases];
  const moment = await lookAtMoment(server, workspaceId);
  const [found] = await server.ask<[number]>(sql`SELECT count() FROM ${server.table('interactions')}
    WHERE ${isAccepted(moment)} AND customer IN ${bound('Array(String)', ids)}`);
  const erasures = server.table('erasures');
  await server.insert({ table: 'erasures', columns: { erasure: ids.map(() => erasure), id: ids } });
  try {
    const workspace = bound('String', workspaceId);
    const erased = sql`(SELECT id FROM ${erasures} WHERE erasure = ${bound('UInt128', erasure)})`;
    await server.tell(sql`ALTER TABLE ${server.table('interactions')} DELETE
      WHERE workspace = ${workspace} AND customer IN ${erased}`);
    await server.tell(sql`ALTER TABLE ${server.table('aliases')} DELETE
      WHERE workspace = ${workspace} AND (alias IN ${erased} OR customer IN ${erased} OR root IN ${erased})`);
    const { life } = await findKey(server, { workspaceId, key: '' });
    await noteWorkspace(server, { workspaceId, life, number: erasure });
  } finally {
    await server.tell(sql`ALTER TABLE ${erasures} DROP PARTITION ${bound('String', erasure)}`);
  }
  return found![0];
}
