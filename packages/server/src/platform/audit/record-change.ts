import type { Transaction } from 'kysely';
import type { Caller } from '../auth/actor.ts';
import type { Tables } from '../database/tables.ts';
import { newId } from '../new-id.ts';

export type Change = {
  /** Who; 'system' for what nobody asked for. */
  actor: Pick<Caller, 'kind' | 'userId' | 'name' | 'apiKey'> | 'system';
  workspaceId: string;
  /** What, for example `touchpoint.edit`. */
  action: string;
  target: { kind: string; id: string; name: string };
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
  requestId: string | null;
  now: Date;
};

const secrets = new Set(['password', 'passwordHash', 'token', 'tokenHash', 'secret', 'hash', 'cookie']);

/**
 * Writes a change into the append-only audit log, in the transaction of the change itself: both happen or neither.
 *
 * @example
 * await recordChange(transaction, { actor, workspaceId, action: 'touchpoint.edit', target, before, after, requestId, now });
 */
export async function recordChange(transaction: Transaction<Tables>, change: Change): Promise<void> {
  await recordChanges(transaction, [change]);
}

const rowsAtOnce = 100;

/** Several of one transaction, in few statements. */
export async function recordChanges(transaction: Transaction<Tables>, changes: readonly Change[]): Promise<void> {
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    await transaction
      .insertInto('auditEntry')
      .values(changes.slice(from, from + rowsAtOnce).map(rowOf))
      .execute();
  }
}

function rowOf(change: Change) {
  const { actor, target } = change;
  return {
    id: newId(),
    workspaceId: change.workspaceId,
    at: change.now.toISOString(),
    ...describeActor(actor),
    action: change.action,
    targetKind: target.kind,
    targetId: target.id,
    targetName: target.name,
    before: toText(change.before),
    after: toText(change.after),
    requestId: change.requestId,
  };
}

/** Under which id and name a change is kept. */
export function describeActor(actor: Change['actor']) {
  if (actor === 'system') return { actorKind: 'system', actorId: 'system', actorName: 'Anklang' };
  if (actor.apiKey) {
    return { actorKind: 'apiKey', actorId: actor.apiKey.id, actorName: `${actor.apiKey.name} (${actor.name})` };
  }

  return { actorKind: 'user', actorId: actor.userId, actorName: actor.name };
}

/** What is appended can never be taken out again, so a secret must not get in. */
function toText(values: Readonly<Record<string, unknown>> | null): string | null {
  if (values === null) return null;
  const secret = Object.keys(values).find((name) => secrets.has(name));
  if (secret) throw new Error(`a secret (${secret}) must not be written into the audit log`);

  return JSON.stringify(values);
}
