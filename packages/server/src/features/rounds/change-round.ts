import type { Round, RoundChange } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { changeOpenRound, type OneRound } from './change-open-round.ts';
import { updateRound } from './repository.ts';

/** Says anew what the open round is about. */
export function changeRound(
  services: Services,
  { change: { about }, ...asked }: OneRound & { change: RoundChange },
): Promise<Round> {
  return changeOpenRound(services, asked, async (transaction, round) => {
    await updateRound(transaction, round.id, { about });
    return { action: 'round.change', before: { about: round.about }, after: { about } };
  });
}
