import type { Conflict, ConflictKind, Conflicts, LikelyDuplicate } from '@anklang/domain';
import type { Actor } from '../../../../platform/auth/actor.ts';
import type { Services } from '../../../../platform/services.ts';
import { listLikelyDuplicates } from '../../merge/index.ts';
import { choiceOf } from '../../record/index.ts';
import type { TouchpointChoice } from '../../record/touchpoint-choice.ts';
import { listRequests } from '../../requests/list-requests.ts';
import {
  listChosenIds,
  listContradictions,
  listFrontWithoutOwner,
  listParentsRetired,
  listResponsibleGone,
} from './repository.ts';

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
  const [requests, views, parents, gone, front, duplicates] = await Promise.all([
    listRequests(services, {
      ...{ workspaceId, actor, limit },
      filter: { kind: 'conflict', state: 'waiting', mine, own: false },
    }),
    listContradictions(database, asked),
    listParentsRetired(database, asked),
    listResponsibleGone(database, asked),
    listFrontWithoutOwner(database, asked),
    listDuplicates(services, choice),
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
    {
      ...{ kind: 'duplicate', count: duplicates.length },
      first: duplicates.slice(0, limit).map(({ one, other }) => ({
        ...conflictAt('duplicate', { id: one.id, name: one.name }),
        other: { id: other.id, name: other.name },
      })),
    },
  ];
  return { groups: groups.filter(({ count }) => count > 0) };
}

/** The surest first; where not all are asked for, those of which one is among the chosen. */
async function listDuplicates(services: Services, choice: TouchpointChoice): Promise<LikelyDuplicate[]> {
  const { workspaceId, mine } = choice;
  const { items } = await listLikelyDuplicates(services, { workspaceId, limit: Number.POSITIVE_INFINITY });
  if (!mine || items.length === 0) return items;
  const chosen = await listChosenIds(services.database, choice);
  return items.filter(({ one, other }) => chosen.has(one.id) || chosen.has(other.id));
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
  return { kind, touchpoint, parent: null, other: null, request: null, staff: null, customers: null };
}
