import { fail, type ViewComparison } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ViewComparisonTable } from '../../../platform/database/journey-tables.ts';
import type { Database, Services } from '../../../platform/services.ts';
import { presentComparison } from './present-comparison.ts';
import { findComparison } from './repository.ts';

export async function readComparison(
  { database, now }: Services,
  { actor, ...asked }: { actor: Actor; workspaceId: string; id: string },
): Promise<ViewComparison> {
  return presentComparison(database, await requireComparison(database, asked), { actor, now: now() });
}

export async function requireComparison(
  database: Database,
  asked: { workspaceId: string; id: string },
): Promise<ViewComparisonTable> {
  const comparison = await findComparison(database, asked);
  if (!comparison) throw fail('not_found', {});
  return comparison;
}
