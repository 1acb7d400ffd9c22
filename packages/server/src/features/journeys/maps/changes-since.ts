import type { MapChange, MapOperation } from '@anklang/domain';
import type { JourneyMapChangeTable } from '../../../platform/database/tables.ts';
import type { Database } from '../../../platform/services.ts';
import { listChangesBetween, sumCharactersAfter } from './store/changes.ts';

const mostChanges = 500;
/** Beyond it, a page reads the whole map with less. */
const mostCharacters = 1_000_000;

/** The changes from one version to the present one in their order; null: too many, or a version that never was. */
export async function changesSince(
  database: Database,
  { mapId, version, now }: { mapId: string; version: number; now: number },
): Promise<MapChange[] | null> {
  if (version === now) return [];
  if (version > now || now - version > mostChanges) return null;
  if ((await sumCharactersAfter(database, { mapId, version })) > mostCharacters) return null;
  const changes = await listChangesBetween(database, { mapId, after: version, to: now });
  return changes.map(presentChange);
}

export function presentChange(row: JourneyMapChangeTable): MapChange {
  const { version, clientId, at, byName: by } = row;
  return { version, operations: JSON.parse(row.operations) as MapOperation[], clientId, at, by };
}
