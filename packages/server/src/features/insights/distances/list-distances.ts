import {
  type Distance,
  type Distances,
  type DistancesQuery,
  type DistanceVerdict,
  distanceVerdicts,
  missingTo,
  verdictOf,
} from '@anklang/domain';
import type { z } from 'zod';
import type { Actor } from '../../../platform/auth/actor.ts';
import { type PagePlace, placeOf, toPage } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import { type KnownPoints, readPoints } from './read-points.ts';
import { listRegistered, listTargets, type Registered, type Target } from './repository.ts';

type Asked = {
  workspaceId: string;
  actor: Actor;
  query: z.output<typeof DistancesQuery>;
  signal?: AbortSignal | undefined;
};

/** How far touchpoints are from their targets: first what is overdue, then what lacks most. */
export async function listDistances(
  services: Services,
  { workspaceId, actor, query, signal }: Asked,
): Promise<Distances> {
  const { database } = services;
  const ids = query.ids?.split(',') ?? null;
  const today = services.now().toISOString().slice(0, 10);
  const [registered, targets, points] = await Promise.all([
    listRegistered(database, { workspaceId, ids }),
    listTargets(database, { workspaceId, ids }),
    readPoints(services, { workspaceId, signal }),
  ]);
  const own = query.mine === 'true' ? registered.filter((one) => isOf(actor, one)) : registered;
  const rows = own
    .filter(({ id }) => ids !== null || typeof targets.get(id)?.level === 'number')
    .map((one) => rowOf(one, { target: targets.get(one.id), points, today }));
  const chosen = rows
    .filter(({ distance }) => query.verdict === undefined || distance.verdict === query.verdict)
    .sort((one, other) => compare(one.place, other.place));
  const place = placeOf(query.cursor, 'text');
  const rest = place === null ? chosen : chosen.filter((row) => compare(row.place, place) > 0);

  return {
    ...toPage(rest, { limit: query.limit, placeOf: (row) => row.place, present: ({ distance }) => distance }),
    touchpoints: own.length,
    counts: countVerdicts(rows.map(({ distance }) => distance)),
  };
}

function isOf({ userId, departmentIds }: Actor, { departmentId, responsibleId }: Registered): boolean {
  return responsibleId === userId || (departmentId !== null && departmentIds.includes(departmentId));
}

type Row = { distance: Distance; place: PagePlace };

function rowOf(
  { id, name, sortName, departmentId }: Registered,
  { target, points, today }: { target: Target | undefined; points: KnownPoints; today: string },
): Row {
  const { level = null, until = null } = target ?? {};
  const measured = points.measured.get(id) ?? null;
  const known = measured && !('notEnough' in measured.points) ? measured.points : null;
  const distance: Distance = {
    ...{ touchpointId: id, name, departmentId, target: level, until, measured },
    supposed: points.supposed.get(id) ?? null,
    missing: level === null || known === null ? null : missingTo(level, known),
    verdict: level === null ? null : verdictOf({ target: level, until, measured: known, today }),
  };
  return { distance, place: placeIn(distance, sortName) };
}

const order: readonly (DistanceVerdict | null)[] = ['overdue', 'short', 'open', 'reached', null];

/** As text, since a page ends at one: the verdict, then what lacks most, then the name. */
function placeIn({ touchpointId, verdict, missing }: Distance, sortName: string): PagePlace {
  const most = String(500 - Math.round(missing?.value ?? -200)).padStart(3, '0');
  return { at: `${order.indexOf(verdict)} ${most} ${sortName}`, id: touchpointId };
}

function compare(one: PagePlace, other: PagePlace): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
}

function countVerdicts(distances: readonly Distance[]): Distances['counts'] {
  const targets = distances.filter(({ target }) => target !== null);
  const count = (verdict: DistanceVerdict) => targets.filter((one) => one.verdict === verdict).length;
  const [reached, short, open, overdue] = distanceVerdicts.map(count) as [number, number, number, number];
  return {
    ...{ reached, short, open, overdue },
    targets: targets.length,
    measured: targets.filter(({ missing }) => missing !== null).length,
  };
}
