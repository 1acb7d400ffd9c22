import { fail } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { listPresent } from './store/references.ts';

/** The product a journey is said to belong to must be there. */
export async function requireProduct(
  transaction: DatabaseTransaction,
  { workspaceId, productId }: { workspaceId: string; productId: string | null },
): Promise<void> {
  if (productId === null) return;
  const present = await listPresent(transaction, { workspaceId, to: { entriesOf: 'product' }, ids: [productId] });
  if (!present.has(productId)) {
    throw fail('request_invalid', { issues: [{ path: 'body.productId', message: productId }] });
  }
}
