import { fail, type JourneyMapContent, type MapOperation } from '@anklang/domain';
import type { DatabaseTransaction } from '../../../platform/services.ts';
import { type MapReferenceIds, referencesOfMap, referencesOfOperations } from './references-of.ts';
import { listPresent, type ReferenceTarget } from './store/references.ts';

type Changed = {
  workspaceId: string;
  mapId: string;
  /** The map as it was: what it refers to already may stay. */
  before: JourneyMapContent;
  operations: readonly MapOperation[];
};

const targets = {
  ...{ touchpoint: 'touchpoint', journeyMap: 'journeyMap', department: 'department' },
  ...{ phase: { entriesOf: 'phase' }, segment: { entriesOf: 'segment' }, system: { entriesOf: 'system' } },
} as const satisfies Record<keyof MapReferenceIds, ReferenceTarget>;

/** Whatever a change newly refers to must be in the workspace, and no step opens into the journey it is on. */
export async function requireMapReferences(
  transaction: DatabaseTransaction,
  { workspaceId, mapId, before, operations }: Changed,
): Promise<void> {
  const said = referencesOfOperations(operations);
  if (said.journeyMap.has(mapId)) throw fail('map_in_itself', {});

  const missing: string[] = [];
  for (const [kind, to] of Object.entries(targets) as [keyof MapReferenceIds, ReferenceTarget][]) {
    const ids = [...said[kind]];
    if (ids.length === 0) continue;
    const present = await listPresent(transaction, { workspaceId, to, ids });
    const absent = ids.filter((id) => !present.has(id));
    if (absent.length === 0) continue;
    const known = referencesOfMap(before)[kind];
    missing.push(...absent.filter((id) => !known.has(id)));
  }
  if (missing.length === 0) return;
  throw fail('request_invalid', { issues: missing.map((id) => ({ path: 'body.operations', message: id })) });
}
