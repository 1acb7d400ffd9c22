import { fail } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { isSegment } from './repository.ts';

/** The segment must be there; none at all is fine. */
export async function requireSegment(
  transaction: DatabaseTransaction,
  { workspaceId, segmentId }: { workspaceId: string; segmentId: string | null },
): Promise<void> {
  if (segmentId === null || (await isSegment(transaction, { workspaceId, id: segmentId }))) return;
  throw fail('request_invalid', { issues: [{ path: 'body.segmentId', message: segmentId }] });
}
