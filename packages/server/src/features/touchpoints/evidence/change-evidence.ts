import { type Evidence, type EvidenceChangeSchema, fail } from '@anklang/domain';
import type { z } from 'zod';
import { recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { holdRecord } from '../record/index.ts';
import { presentEvidence } from './present-evidence.ts';
import { findEvidence, updateEvidence } from './repository.ts';
import { requireEditable } from './require-editable.ts';

type Edit = {
  actor: Actor;
  workspaceId: string;
  touchpointId: string;
  evidenceId: string;
  change: z.output<typeof EvidenceChangeSchema>;
  requestId: string;
};

export async function changeEvidence(services: Services, edit: Edit): Promise<Evidence> {
  const { actor, workspaceId, requestId, change, ...asked } = edit;
  return services.database.transaction().execute(async (transaction) => {
    const holder = await holdRecord(transaction, { workspaceId, ...asked });
    const row = holder && (await findEvidence(transaction, { workspaceId, ...asked }));
    if (!row) throw fail('not_found', {});
    const record = requireEditable(holder, actor);

    const { caption = row.caption, takenOn = row.takenOn } = change;
    if (caption === row.caption && takenOn === row.takenOn) return presentEvidence(row);
    await updateEvidence(transaction, row.id, { caption, takenOn });
    // The log can never be shortened, so that people's words stay out of it.
    const textsChanged = caption === row.caption ? [] : ['caption'];
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now() },
      action: 'evidence.change',
      target: { kind: 'evidence', id: row.id, name: record.name },
      before: { takenOn: row.takenOn },
      after: { takenOn, textsChanged },
    });
    return presentEvidence({ ...row, caption, takenOn });
  });
}
