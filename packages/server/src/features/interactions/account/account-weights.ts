import { type AccountWeights, AccountWeightsSchema } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { EngineAccountWeights } from '../../../platform/engine/measures.ts';
import type { Services } from '../../../platform/services.ts';
import type { PosedQuestion } from '../questions/pose-question.ts';
import { findWeights, keepWeights } from './repository.ts';

export type ShownWeights = { weights: AccountWeights; defaults: AccountWeights };

const defaults = AccountWeightsSchema.parse({});

/** How experiences fill and drain the relationship account in a workspace. */
export async function readAccountWeights({ database }: Services, workspaceId: string): Promise<ShownWeights> {
  return { weights: await weightsOf(database, workspaceId), defaults };
}

type Change = { actor: Actor; workspaceId: string; weights: AccountWeights; requestId: string };

export async function changeAccountWeights(
  services: Services,
  { actor, workspaceId, weights, requestId }: Change,
): Promise<ShownWeights> {
  const now = services.now();
  await services.database.transaction().execute(async (transaction) => {
    const before = await weightsOf(transaction, workspaceId);
    await keepWeights(transaction, { workspaceId, weights, changedAt: now.toISOString() });
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'accountWeights.change',
      target: { kind: 'accountWeights', id: workspaceId, name: '' },
      before,
      after: weights,
    });
  });

  return { weights, defaults };
}

/** What was kept by an earlier version may lack what came later. */
export async function weightsOf(database: Services['database'], workspaceId: string): Promise<AccountWeights> {
  return AccountWeightsSchema.parse((await findWeights(database, workspaceId)) ?? {});
}

/** Keys that nothing is known by any more have no importance; of steps told as one the most important counts. */
export function engineWeights(weights: AccountWeights, { engine, codeOf }: PosedQuestion): EngineAccountWeights {
  const { delighting, ok, disappointing, conversion, halfLifeDays, knockOutFrom } = weights;
  const given = new Map<number, number>();
  for (const [key, each] of Object.entries(weights.importance)) {
    const code = codeOf(key);
    if (code !== undefined) given.set(code, Math.max(each, given.get(code) ?? 0));
  }
  const importance = Array.from({ length: engine.steps }, (_, code) => given.get(code) ?? 1);
  return { delighting, ok, disappointing, conversion, halfLifeDays, knockOutFrom, importance };
}
