import type { ViewComparisonTable } from '../../../platform/database/journey-tables.ts';
import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import type { DatabaseTransaction, Services } from '../../../platform/services.ts';
import { requireComparison } from './read-comparison.ts';

/**
 * While it is held nobody answers, closes or reads the result: once somebody has seen a result, no answer may be added to
 * what it was made of. Whoever asks for the time asks after this.
 */
export async function holdComparison(
  { dialect }: Services,
  transaction: DatabaseTransaction,
  asked: { workspaceId: string; id: string },
): Promise<ViewComparisonTable> {
  await oneAtATime(transaction, dialect, `answers to ${asked.id}`);
  return requireComparison(transaction, asked);
}
