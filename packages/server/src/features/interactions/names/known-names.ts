import type { Services } from '../../../platform/services.ts';
import { listFormerKeys } from '../../touchpoints/record/index.ts';
import { decideNames, type NameDecision, type NameRule, type RegisteredTouchpoint } from './decide-names.ts';
import { listNameRules, listRegister, stampOfRegister } from './repository.ts';

/** What a workspace knows about names. The same object as long as nothing of it changed. */
export type KnownNames = {
  readonly decide: (name: string) => NameDecision;
  readonly rules: readonly NameRule[];
  /** By id, first registered first. */
  readonly register: ReadonlyMap<string, RegisteredTouchpoint>;
};

const mostKept = 50;
const keptOf = new WeakMap<Services, Map<string, { stamp: string; known: KnownNames }>>();

/** Rules and register of a workspace; read again only when one of them changed, by whichever server. */
export async function readKnownNames(services: Services, workspaceId: string): Promise<KnownNames> {
  const { database } = services;
  const rules = await listNameRules(database, workspaceId);
  const stamp = JSON.stringify([rules.map(({ id }) => id), await stampOfRegister(database, workspaceId)]);
  const kept = keptOf.get(services) ?? new Map();
  keptOf.set(services, kept);
  const before = kept.get(workspaceId);
  if (before?.stamp === stamp) return before.known;

  const register = await listRegister(database, workspaceId);
  const known: KnownNames = {
    decide: remember(decideNames({ rules, register, formerKeys: await listFormerKeys(database, workspaceId) })),
    rules,
    register: new Map(register.map((touchpoint) => [touchpoint.id, touchpoint])),
  };
  kept.delete(workspaceId);
  kept.set(workspaceId, { stamp, known });
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);

  return known;
}

/** Names only become more: what is decided once is looked up from then on. */
function remember(decide: (name: string) => NameDecision): (name: string) => NameDecision {
  const decided = new Map<string, NameDecision>();
  return (name) => {
    const before = decided.get(name);
    if (before !== undefined) return before;

    const decision = decide(name);
    decided.set(name, decision);
    return decision;
  };
}
