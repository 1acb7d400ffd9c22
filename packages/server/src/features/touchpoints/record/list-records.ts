import type { TouchpointRecord } from '@anklang/domain';
import type { Database } from '../../../platform/services.ts';
import { presentRecord } from './present-record.ts';
import { listStored } from './store/list.ts';
import type { TouchpointChoice } from './touchpoint-choice.ts';

/** The chosen touchpoints with all their fields, by name. */
export async function listRecords(database: Database, choice: TouchpointChoice): Promise<TouchpointRecord[]> {
  return (await listStored(database, choice)).map(presentRecord);
}
