import type { Judgement } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { presentJudgements } from './present-judgements.ts';
import { listJudgementRows } from './repository.ts';

/** Everything that was ever judged of a touchpoint, the newest first. */
export async function listJudgements(
  { database }: Services,
  { actor, ...asked }: { actor: Actor; workspaceId: string; touchpointId: string },
): Promise<Judgement[]> {
  return presentJudgements(await listJudgementRows(database, asked), actor);
}
