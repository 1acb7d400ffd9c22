import { fail } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { holdRecord } from '../record/index.ts';
import { deleteEvidence, findEvidence } from './repository.ts';
import { requireEditable } from './require-editable.ts';

type Asked = { actor: Actor; workspaceId: string; touchpointId: string; evidenceId: string; requestId: string };

/** The row first: bytes that are left behind are swept up at the next start. */
export async function removeEvidence(services: Services, { actor, requestId, ...asked }: Asked): Promise<void> {
  const { workspaceId, evidenceId: id } = asked;
  await services.database.transaction().execute(async (transaction) => {
    const holder = await holdRecord(transaction, asked);
    const row = holder && (await findEvidence(transaction, asked));
    if (!row) throw fail('not_found', {});
    const record = requireEditable(holder, actor);
    if (!(await deleteEvidence(transaction, id))) throw fail('not_found', {});

    const { mediaType, bytes, takenOn } = row;
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now() },
      action: 'evidence.remove',
      target: { kind: 'evidence', id, name: record.name },
      before: { mediaType, bytes, takenOn },
      after: null,
    });
  });
  await services.files.remove('evidence', id);
}
