import type { Touchpoint, TouchpointRecord } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';
import { presentRecord, presentTouchpoint } from './present-record.ts';
import { countStored, listStored } from './store/list.ts';
import type { TouchpointChoice } from './touchpoint-choice.ts';

/** The chosen touchpoints with all their fields, by name. */
export async function listRecords(database: Database, choice: TouchpointChoice): Promise<TouchpointRecord[]> {
  return (await listStored(database, { choice })).map(presentRecord);
}

/** How many they are, and the first of them by name. */
export async function countTouchpoints(
  database: Database,
  { choice, first = 0 }: { choice: TouchpointChoice; first?: number },
): Promise<{ count: number; first: Touchpoint[] }> {
  const count = await countStored(database, choice);
  if (count === 0 || first === 0) return { count, first: [] };
  return { count, first: (await listStored(database, { choice, limit: first })).map(presentTouchpoint) };
}
