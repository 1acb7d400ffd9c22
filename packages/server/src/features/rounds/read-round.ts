import { fail, type Round } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { presentRounds } from './present-round.ts';
import { findRound } from './repository.ts';

export async function readRound(
  services: Services,
  { workspaceId, roundId }: { workspaceId: string; roundId: string },
): Promise<Round> {
  const row = await findRound(services.database, { workspaceId, roundId });
  if (!row) throw fail('not_found', {});
  const [round] = await presentRounds(services, [row]);
  return round!;
}
