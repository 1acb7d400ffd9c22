import { fail } from '@anklang/domain';
import type { Server } from '../server.ts';
import { bound, sql } from '../sql.ts';
import { resolveRoots } from './resolve-roots.ts';

type Pair = { alias: string; customer: string };
type Known = Map<string, { customer: string; root: string }>;

/** Others may tell aliases at the same moment: what they said is looked at again this often. */
const looks = 5;

/**
 * Writes what each alias stands for and where it leads in the end. Another process may do the same for a link of the same
 * chain; whoever looks last sees both and puts the ends right.
 */
export async function addAliases(
  server: Server,
  { workspaceId, pairs, newVersion }: { workspaceId: string; pairs: readonly Pair[]; newVersion: () => string },
): Promise<void> {
  const ids = [...new Set(pairs.flatMap(({ alias, customer }) => [alias, customer]))];
  const known = await readChains(server, { workspaceId, ids });
  const told = new Map([...known].map(([alias, { customer }]) => [alias, customer]));
  for (const { alias, customer } of pairs) told.set(alias, customer);
  if (resolveRoots(told).ringed.length > 0) {
    throw fail('request_invalid', { issues: [{ path: 'aliases', message: 'ring' }] });
  }
  let customerOf = told;
  let before = known;
  for (let look = 0; look < looks; look++) {
    const changed = changesOf(customerOf, before);
    if (changed.length === 0) return;
    const version = newVersion();
    await server.insert({
      table: 'aliases',
      columns: {
        workspace: changed.map(() => workspaceId),
        alias: changed.map(({ alias }) => alias),
        customer: changed.map(({ customer }) => customer),
        root: changed.map(({ root }) => root),
        version: changed.map(() => version),
      },
    });
    before = await readChains(server, { workspaceId, ids });
    customerOf = new Map([...before].map(([alias, { customer }]) => [alias, customer]));
  }
}

function changesOf(customerOf: ReadonlyMap<string, string>, known: Known) {
  const { roots } = resolveRoots(customerOf);
  return [...customerOf]
    .map(([alias, customer]) => ({ alias, customer, root: roots.get(alias)! }))
    .filter(({ alias, customer, root }) => {
      const before = known.get(alias);
      return before?.customer !== customer || before.root !== root;
    });
}

/** Every alias on a chain that one of the ids lies on. */
async function readChains(
  server: Server,
  { workspaceId, ids }: { workspaceId: string; ids: readonly string[] },
): Promise<Known> {
  const wanted = bound('Array(String)', ids);
  const known = sql`SELECT alias, argMax(customer, version) AS customer, argMax(root, version) AS root
    FROM ${server.table('aliases')} WHERE workspace = ${bound('String', workspaceId)} GROUP BY alias`;
  const rows = await server.ask<[alias: string, customer: string, root: string]>(sql`
    SELECT alias, customer, root FROM (${known})
    WHERE root IN ${wanted} OR alias IN ${wanted} OR root IN (SELECT root FROM (${known}) WHERE alias IN ${wanted})`);
  return new Map(rows.map(([alias, customer, root]) => [alias, { customer, root }]));
}
