import { createHash } from 'node:crypto';

/**
 * The id of an import, which is also the key of its batch in the interaction store: the same for the same file read the
 * same way, so that whoever does the work again after a crash finds what was kept already.
 */
export function importIdOf(file: { workspaceId: string; fileHash: string; mappingHash: string }): string {
  const { workspaceId, fileHash, mappingHash } = file;
  return createHash('sha256').update(`${workspaceId}\n${fileHash}\n${mappingHash}`).digest('hex').slice(0, 32);
}
