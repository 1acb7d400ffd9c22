import { fail, interactionLimits } from '@anklang/domain';
import { isAccepted, lookAtMoment } from '../questions/look-at-moment.ts';
import type { Columns, Server } from '../server.ts';
import { bound, type Sql, sql } from '../sql.ts';
import { namesInColumns, segmentKind, selectNames } from './names-in-rows.ts';

/** Names that a process remembers as noted, all workspaces together. */
const remembered = 500_000;

export interface NameLimits {
  /** Notes the names of a batch. Throws `names_too_many`. */
  admit(workspaceId: string, columns: Columns): Promise<void>;
  /** Notes the names of rows that are on the server, but that nobody sees yet. Throws `names_too_many`. */
  admitAttempt(workspaceId: string, attempt: string): Promise<void>;
  forget(workspaceId: string): void;
}

export function createNameLimits(server: Server): NameLimits {
  let known = new Set<string>();
  const keyOf = (workspaceId: string, kind: string, name: string) => `${workspaceId} ${kind} ${name}`;
  const forget = (workspaceId: string) => {
    known = new Set([...known].filter((key) => !key.startsWith(`${workspaceId} `)));
  };

  return {
    async admit(workspaceId, columns) {
      const added = namesInColumns(columns).filter(([kind, name]) => !known.has(keyOf(workspaceId, kind, name)));
      if (added.length === 0) return;
      const kind = added.map((pair) => pair[0]);
      const name = added.map((pair) => pair[1]);
      const pairs = sql`arrayZip(${bound('Array(String)', kind)}, ${bound('Array(String)', name)})`;
      const tidied = await refuseTooMany(
        server,
        workspaceId,
        sql`SELECT pair.1 AS kind, pair.2 AS name
        FROM (SELECT arrayJoin(${pairs}) AS pair)`,
      );
      if (tidied) forget(workspaceId);
      await server.insert({ table: 'names', columns: { workspace: added.map(() => workspaceId), kind, name } });
      if (known.size > remembered) known = new Set();
      for (const pair of added) known.add(keyOf(workspaceId, ...pair));
    },
    async admitAttempt(workspaceId, attempt) {
      const added = selectNames(sql`FROM ${server.table('interactions')}
        WHERE workspace = ${bound('String', workspaceId)} AND attempt = ${bound('UInt128', attempt)}`);
      if (await refuseTooMany(server, workspaceId, added)) forget(workspaceId);
      await noteNames(server, workspaceId, added);
    },
    forget,
  };
}

/** Names once noted may be in use no more. Before anything is refused they are looked through; true: they were tidied. */
async function refuseTooMany(server: Server, workspaceId: string, added: Sql): Promise<boolean> {
  const noted = sql`SELECT toString(kind) AS kind, name FROM ${server.table('names')}
    WHERE workspace = ${bound('String', workspaceId)}`;
  if ((await findTooMany(server, noted, added)) === undefined) return false;
  const moment = await lookAtMoment(server, workspaceId);
  const inUse = selectNames(sql`FROM ${server.table('interactions')} WHERE ${isAccepted(moment)}`);
  const tooMany = await findTooMany(server, inUse, added);
  if (tooMany !== undefined) throw fail('names_too_many', { what: tooMany, limit: limitOf(tooMany) });
  await server.tell(sql`ALTER TABLE ${server.table('names')} DELETE WHERE workspace = ${bound('String', workspaceId)}`);
  await noteNames(server, workspaceId, inUse);
  return true;
}

/** What there would be too many names of. */
async function findTooMany(server: Server, known: Sql, added: Sql): Promise<string | undefined> {
  const counts = await server.ask<[kind: string, count: number]>(sql`SELECT kind, uniqExact(name)
    FROM (SELECT kind, name FROM (${known}) UNION ALL SELECT kind, name FROM (${added})) GROUP BY kind`);
  return counts.find(([kind, count]) => count > limitOf(kind))?.[0];
}

function limitOf(kind: string): number {
  return kind === segmentKind ? interactionLimits.segments : interactionLimits.names;
}

async function noteNames(server: Server, workspaceId: string, names: Sql): Promise<void> {
  await server.tell(sql`INSERT INTO ${server.table('names')} (workspace, kind, name)
    SELECT ${bound('String', workspaceId)}, kind, name FROM (${names})`);
}
