import { applyOperations, type JourneyMapContent, type MapChange, type MapOperation } from '@anklang/domain';
import { type LiveMap, opposite, placeKey, rebase, withOpposite } from './live-map.ts';

/** What the server says happened, in its order; null: it does not fit what is known here, the map is to be read anew. */
export function receiveChanges(live: LiveMap, changes: readonly MapChange[]): LiveMap | null {
  let now = live;
  for (const change of changes) {
    if (change.version <= now.version) continue;
    const received = receiveOne(now, change);
    if (!received) return null;
    now = received;
  }
  return now === live ? live : rebase(now);
}

function receiveOne(live: LiveMap, change: MapChange): LiveMap | null {
  if (change.version !== live.version + 1) return null;
  const applied = applyOperations(live.confirmed, change.operations);
  if (!applied.ok) return null;
  const known = isOnTheWay(live, change) ? confirm(live) : { ...live, writers: noteWriters(live, change) };
  return { ...known, confirmed: applied.map, version: change.version };
}

/** The map as it was read anew. What was on the way is sent again; what arrived already changes nothing the second time. */
export function receiveWhole(live: LiveMap, whole: { version: number; map: JourneyMapContent }): LiveMap {
  return rebase({ ...live, confirmed: whole.map, version: whole.version, sending: 0 });
}

/** Own changes come back as they were sent; a version that was restored on this page is none of them. */
function isOnTheWay(live: LiveMap, change: MapChange): boolean {
  if (change.clientId !== live.clientId || live.sending === 0) return false;
  const sent = live.pending.slice(0, live.sending).flatMap(({ operations }) => operations);
  return (
    sent.length === change.operations.length &&
    sent.every((operation, index) => partOf(operation) === partOf(change.operations[index]))
  );
}

function partOf(operation: MapOperation | undefined): string {
  if (!operation) return '';
  if (operation.do === 'setCell') return `${operation.do} ${placeKey(operation)}`;
  if (operation.do === 'addStep') return `${operation.do} ${operation.step.id}`;
  if ('id' in operation) return `${operation.do} ${operation.id}`;
  return operation.do;
}

/** What was on the way is kept. Its opposites are made again upon what it really changed. */
function confirm(live: LiveMap): LiveMap {
  let now: LiveMap = { ...live, pending: live.pending.slice(live.sending), sending: 0 };
  let map = live.confirmed;
  for (const gesture of live.pending.slice(0, live.sending)) {
    const applied = applyOperations(map, gesture.operations);
    if (!applied.ok) break;
    map = applied.map;
    now = withOpposite(now, opposite(gesture, applied.inverse));
  }
  return now;
}

function noteWriters(live: LiveMap, change: MapChange): LiveMap['writers'] {
  if (change.clientId === live.clientId) return live.writers;
  const places = change.operations.flatMap((operation) => (operation.do === 'setCell' ? [placeKey(operation)] : []));
  if (places.length === 0) return live.writers;
  return { ...live.writers, ...Object.fromEntries(places.map((place) => [place, change.by])) };
}
