import { fail } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Services } from '../../../platform/services.ts';
import { deletePerception } from './repository.ts';
import { type OnePerception, requireOwnPerception } from './require-own-perception.ts';
import { tellPerception } from './tell-perception.ts';

export async function removePerception(
  services: Services,
  { requestId, ...asked }: OnePerception & { requestId: string },
): Promise<void> {
  const { actor, workspaceId, perceptionId: id } = asked;
  await services.database.transaction().execute(async (transaction) => {
    const { record, perception } = await requireOwnPerception(transaction, asked);
    if (!(await deletePerception(transaction, id))) throw fail('not_found', {});
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now() },
      action: 'perception.remove',
      target: { kind: 'perception', id, name: record.name },
      before: tellPerception(perception),
      after: null,
    });
  });
}
