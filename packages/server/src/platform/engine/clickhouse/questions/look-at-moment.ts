import type { Server } from '../server.ts';
import { bound, type Sql, sql } from '../sql.ts';

/**
 * What is accepted at a moment, so that all statements of one question see the same: attempts up to a number, but not
 * those that came to no end or were taken back.
 */
export type Moment = {
  readonly workspaceId: string;
  readonly upTo: string;
  readonly hidden: readonly string[];
  /** Some ids are aliases. */
  readonly aliases: boolean;
  /** The same as long as interactions are. */
  readonly state: string;
};

export async function lookAtMoment(server: Server, workspaceId: string, signal?: AbortSignal): Promise<Moment> {
  const workspace = bound('String', workspaceId);
  type Row = [batches: [upTo: string, count: number], open: [attempt: string, key: string][], aliases: number];
  const [found] = await server.ask<Row>(
    sql`SELECT
      (SELECT (toString(max(attempt)), count()) FROM ${server.table('batches')} WHERE workspace = ${workspace}),
      (SELECT groupArray((told, key)) FROM (
        SELECT toString(attempt) AS told, key FROM ${server.table('attempts')}
        WHERE workspace = ${workspace} GROUP BY attempt, key HAVING sum(open) > 0)),
      (SELECT count() FROM ${server.table('aliases')} WHERE workspace = ${workspace})`,
    { signal },
  );
  const [[upTo, count], open, aliases] = found!;
  const hidden = open.length === 0 ? [] : await leaveSettled(server, workspaceId, open);
  return { workspaceId, upTo, hidden, aliases: aliases > 0, state: `${upTo} ${count} ${hidden}` };
}

/** Of the open attempts those that no key stands for. */
async function leaveSettled(
  server: Server,
  workspaceId: string,
  open: readonly (readonly [attempt: string, key: string])[],
): Promise<string[]> {
  const rows = await server.ask<[string]>(sql`SELECT toString(argMax(attempt, generation))
    FROM ${server.table('batches')} WHERE workspace = ${bound('String', workspaceId)}
      AND key IN ${bound(
        'Array(String)',
        open.map(([, key]) => key),
      )}
    GROUP BY key HAVING argMax(kept, generation) = 1`);
  const settled = new Set(rows.map(([attempt]) => attempt));
  return open.map(([attempt]) => attempt).filter((attempt) => !settled.has(attempt));
}

/** The condition on `interactions` that holds for what is accepted. */
export function isAccepted({ workspaceId, upTo, hidden }: Moment): Sql {
  const known = sql`workspace = ${bound('String', workspaceId)} AND attempt <= ${bound('UInt128', upTo)}`;
  if (hidden.length === 0) return known;
  // Numbers as long as these come as texts, and lists of texts come in quotes.
  return sql`${known} AND NOT has(CAST(${bound('Array(String)', hidden)} AS Array(UInt128)), attempt)`;
}

/** Accepted interactions with all their columns, `customer` being who the id leads to. */
export function acceptedRows(server: Server, moment: Moment, columns: Sql): Sql {
  const interactions = server.table('interactions');
  if (!moment.aliases) return sql`SELECT ${columns} FROM ${interactions} WHERE ${isAccepted(moment)}`;
  return sql`SELECT ${columns} FROM (
    SELECT * REPLACE (if(root = '', interaction.customer, root) AS customer) FROM ${interactions} AS interaction
    LEFT ANY JOIN (${knownAliases(server, moment.workspaceId)}) AS known ON interaction.customer = known.alias
    WHERE ${isAccepted(moment)})`;
}

/** Every alias with the customer it leads to in the end. */
export function knownAliases(server: Server, workspaceId: string): Sql {
  return sql`SELECT alias, argMax(root, version) AS root FROM ${server.table('aliases')}
    WHERE workspace = ${bound('String', workspaceId)} GROUP BY alias`;
}
