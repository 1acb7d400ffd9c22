import { fail, mayEditMeasure } from '@anklang/domain';
import type { Actor } from '../../platform/auth/actor.ts';
import type { MeasureTable } from '../../platform/database/tables.ts';
import type { Database } from '../../platform/services.ts';
import { findMeasure } from './store/measures.ts';

export type OneMeasure = { actor: Actor; workspaceId: string; measureId: string };

type Wanted = OneMeasure & { version: number; permission: 'measure.edit' | 'measure.decide' };

/** A measure as whoever changes it knew it, and theirs to change. */
export async function requireMeasure(
  database: Database,
  { actor, version, permission, ...asked }: Wanted,
): Promise<MeasureTable> {
  const measure = await findMeasure(database, asked);
  if (!measure) throw fail('not_found', {});
  if (!mayEditMeasure(actor, measure)) throw fail('not_permitted', { permission });
  if (measure.version !== version) throw fail('changed_meanwhile', {});
  return measure;
}
