import { Readable } from 'node:stream';
import { type Evidence, fail, mostEvidence, mostEvidenceBytes, mostEvidenceMegabytes } from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { EvidenceTable } from '../../../platform/database/tables.ts';
import type { Services } from '../../../platform/services.ts';
import { findRecord, holdRecord } from '../record/index.ts';
import { lookInto } from './content/look-into.ts';
import { storableName } from './file-name.ts';
import { presentEvidence } from './present-evidence.ts';
import { countEvidence, findSameEvidence, insertEvidence } from './repository.ts';
import { requireEditable } from './require-editable.ts';

type NewEvidence = {
  actor: Actor;
  workspaceId: string;
  touchpointId: string;
  fileName: string;
  stream: Readable;
  requestId: string;
};

/** Keeps a file that shows something of a touchpoint: the bytes first, so that no row is ever without them. */
export async function addEvidence(services: Services, { stream, ...asked }: NewEvidence): Promise<Evidence> {
  const { actor, workspaceId, touchpointId } = asked;
  const sent = await readSent(stream, async () => {
    requireEditable(await findRecord(services.database, { workspaceId, touchpointId }), actor);
  });
  const { mediaType, bytes, takenOn } = await lookInto(sent);

  const id = services.newId();
  const written = await services.files.write({ folder: 'evidence', id, stream: Readable.from([bytes]) });
  const { actorId: byId, actorName: byName } = describeActor(actor);
  const row: EvidenceTable = {
    ...{ id, workspaceId, touchpointId, mediaType, takenOn, byId, byName, caption: '' },
    fileName: storableName(asked.fileName, mediaType),
    bytes: written.bytes,
    fileHash: written.sha256,
    createdAt: services.now().toISOString(),
  };
  let kept: EvidenceTable | null = null;
  try {
    kept = await keepRow(services, { ...asked, row });
    return presentEvidence(kept);
  } finally {
    if (kept?.id !== id) await services.files.remove('evidence', id);
  }
}

/** The same bytes at the same touchpoint are the same file: then it is the row that is there already. */
function keepRow(
  services: Services,
  { actor, row, requestId }: { actor: Actor; row: EvidenceTable; requestId: string },
): Promise<EvidenceTable> {
  return services.database.transaction().execute(async (transaction) => {
    const record = requireEditable(await holdRecord(transaction, row), actor);
    const same = await findSameEvidence(transaction, row);
    if (same) return same;
    if ((await countEvidence(transaction, row)) >= mostEvidence) {
      throw fail('evidence_too_many', { limit: mostEvidence });
    }

    await insertEvidence(transaction, row);
    const { mediaType, bytes, takenOn, workspaceId } = row;
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now: services.now() },
      action: 'evidence.add',
      target: { kind: 'evidence', id: row.id, name: record.name },
      before: null,
      after: { mediaType, bytes, takenOn },
    });
    return row;
  });
}

/** All bytes, never more than allowed. What nobody reads must be let go, or the connection would hang. */
async function readSent(stream: Readable, require: () => Promise<void>): Promise<Buffer> {
  try {
    await require();
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > mostEvidenceBytes) throw fail('body_too_large', { limitMegabytes: mostEvidenceMegabytes });
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    stream.destroy();
  }
}
