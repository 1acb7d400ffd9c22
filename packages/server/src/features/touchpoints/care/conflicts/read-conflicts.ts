import type { Conflict, ConflictKind, Conflicts } from '@anklang/domain';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Services } from '../../../../platform/services.ts';
import { choiceOf } from '../../record/index.ts';
import { listRequests } from '../../requests/list-requests.ts';
import { listContradictions, listFrontWithoutOwner, listParentsRetired, listResponsibleGone } from './repository.ts';

type Asked = { workspaceId: string; actor: Actor; mine: boolean; limit: number };
type Group = Conflicts['groups'][number];

/** What contradicts itself: of all touchpoints, or of those the actor answers for or contributes to. */
export async function readConflicts(
  services: Services,
  { workspaceId, actor, mine, limit }: Asked,
): Promise<Conflicts> {
  const { database } = services;
  const filter = { mine: mine ? 'true' : 'false' } as const;
  const choice = choiceOf({ workspaceId, asker: actor, now: services.now(), filter });
  const asked = { choice, limit };
  const [requests, views, parents, gone, front] = await Promise.all([
    listRequests(services, {
      ...{ workspaceId, actor, limit },
      filter: { kind: 'conflict', state: 'waiting', mine, own: false },
    }),
    listContradictions(database, asked),
    listParentsRetired(database, asked),
    listResponsibleGone(database, asked),
    listFrontWithoutOwner(database, asked),
  ]);
  const groups: Group[] = [
    {
      ...{ kind: 'requested', count: requests.count },
      first: requests.items.map(({ id, title, writtenBy, touchpoint }) => ({
        ...conflictAt('requested', touchpoint),
        request: { id, title, by: writtenBy },
      })),
    },
    groupOf('views', views, ({ staffDelighted }) =>
      staffDelighted
        ? { staff: 'delighting', customers: 'disappointing' }
        : { staff: 'disappointing', customers: 'delighting' },
    ),
    groupOf('parentRetired', parents, ({ parentId, parentName }) => ({ parent: { id: parentId, name: parentName } })),
    groupOf('responsibleGone', gone, () => ({})),
    groupOf('frontWithoutOwner', front, () => ({})),
  ];
  return { groups: groups.filter(({ count }) => count > 0) };
}

type Found = { id: string; name: string; count: number };

function groupOf<Row extends Found>(
  kind: ConflictKind,
  rows: readonly Row[],
  more: (row: Row) => Partial<Conflict>,
): Group {
  return {
    ...{ kind, count: rows[0]?.count ?? 0 },
    first: rows.map((row) => ({ ...conflictAt(kind, { id: row.id, name: row.name }), ...more(row) })),
  };
}

function conflictAt(kind: ConflictKind, touchpoint: Conflict['touchpoint']): Conflict {
  return { kind, touchpoint, parent: null, request: null, staff: null, customers: null };
}
