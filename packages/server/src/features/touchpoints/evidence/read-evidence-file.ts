import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Evidence, fail } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { presentEvidence } from './present-evidence.ts';
import { findEvidence } from './repository.ts';

/** What a file is, and its bytes as a stream that whoever asked must read or close. */
export async function readEvidenceFile(
  { database, files }: Services,
  asked: { workspaceId: string; touchpointId: string; evidenceId: string },
): Promise<{ evidence: Evidence; stream: Readable }> {
  const row = await findEvidence(database, asked);
  if (!row) throw fail('not_found', {});

  const file: FileHandle | null = await open(files.pathOf('evidence', row.id)).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) throw fail('not_found', {});
  return { evidence: presentEvidence(row), stream: file.createReadStream() };
}
