import {
  applyOperation,
  applyOperations,
  type Cell,
  type JourneyMapContent,
  type MapOperation,
  type MapRefusal,
} from '@anklang/domain';
import type { CellConflict, LostChange } from './map-context.ts';

/** What one movement of the hand changes; taken back as one. */
export type Gesture = { id: string; operations: MapOperation[] };

/** The opposite of a gesture. `of` is the gesture it takes back, so that what it says can be brought up to date. */
export type Opposite = { of: string; operations: MapOperation[] };

/**
 * The map of one page: what the server has confirmed, own changes on the way there, and what can be taken back.
 * Every function here gives a new value; `view` always follows from the others.
 */
export type LiveMap = {
  clientId: string;
  version: number;
  confirmed: JourneyMapContent;
  /** In order; the first `sending` of them are with the server, which may or may not have kept them. */
  pending: readonly Gesture[];
  sending: number;
  view: JourneyMapContent;
  undo: readonly Opposite[];
  redo: readonly Opposite[];
  conflicts: readonly CellConflict[];
  lost: readonly LostChange[];
  /** Who wrote last into a cell, by place; others only. */
  writers: Readonly<Record<string, string>>;
};

/** More than anybody takes back. */
const undoDepth = 200;

export function startLive(start: { clientId: string; version: number; map: JourneyMapContent }): LiveMap {
  const { clientId, version, map } = start;
  return {
    ...{ clientId, version, confirmed: map, view: map, pending: [], sending: 0 },
    ...{ undo: [], redo: [], conflicts: [], lost: [], writers: {} },
  };
}

/** An own change, shown at once. What does not fit the map as it is now is not lost, but told. */
export function changeLive(live: LiveMap, gesture: Gesture): LiveMap {
  const applied = applyOperations(live.view, gesture.operations);
  if (!applied.ok) return keepWhatApplies(live, gesture);
  return {
    ...live,
    view: applied.map,
    pending: [...live.pending, gesture],
    undo: [...live.undo, opposite(gesture, applied.inverse)].slice(-undoDepth),
    redo: [],
  };
}

/** Takes back the last own change, or does it again; null: somebody changed what it was about, so it is let go. */
export function stepBack(live: LiveMap, way: 'undo' | 'redo', id: string): { live: LiveMap; applies: boolean } {
  const last = live[way].at(-1);
  if (!last) return { live, applies: true };
  const rest = live[way].slice(0, -1);
  const applied = applyOperations(live.view, last.operations);
  if (!applied.ok) return { live: { ...live, [way]: rest }, applies: false };
  const gesture = { id, operations: last.operations };
  const back = opposite(gesture, applied.inverse);
  const stacks =
    way === 'undo' ? { undo: rest, redo: [...live.redo, back] } : { redo: rest, undo: [...live.undo, back] };
  return { live: { ...live, ...stacks, view: applied.map, pending: [...live.pending, gesture] }, applies: true };
}

/** Lets go of the request, because the server said that it kept nothing of it. */
export function refuseLive(live: LiveMap): LiveMap {
  return rebase({ ...live, sending: 0 });
}

/** The first change is refused for good: it is told, the others stay. */
export function dropFirst(live: LiveMap, sentence: string | null): LiveMap {
  const [first, ...rest] = live.pending;
  if (!first) return live;
  const lost = { id: first.id, operations: first.operations, sentence };
  return rebase({ ...without(live, first.id), pending: rest, sending: 0, lost: [...live.lost, lost] });
}

/** Own changes again upon what is confirmed. Those that do not apply any more become conflicts, or are told as lost. */
export function rebase(live: LiveMap): LiveMap {
  const onTheWay = live.pending.slice(0, live.sending);
  let now: LiveMap = { ...live, pending: onTheWay, view: show(live.confirmed, onTheWay) };
  for (const gesture of live.pending.slice(live.sending)) {
    const applied = applyOperations(now.view, gesture.operations);
    now = applied.ok
      ? {
          ...withOpposite(now, opposite(gesture, applied.inverse)),
          view: applied.map,
          pending: [...now.pending, gesture],
        }
      : keepWhatApplies(without(now, gesture.id), gesture);
  }
  return now;
}

/** The opposite of a gesture that is already known is brought up to date: it brings back what others wrote meanwhile. */
export function withOpposite(live: LiveMap, back: Opposite): LiveMap {
  const update = (stack: readonly Opposite[]) => stack.map((one) => (one.of === back.of ? back : one));
  return { ...live, undo: update(live.undo), redo: update(live.redo) };
}

/** What takes a gesture back writes over nobody: a cell must still say what the gesture left there. */
export function opposite(gesture: Gesture, inverse: readonly MapOperation[]): Opposite {
  const left = new Map<string, Cell | null>();
  for (const operation of gesture.operations) {
    if (operation.do === 'setCell') left.set(placeKey(operation), operation.cell);
  }
  const operations = inverse.map((operation, index): MapOperation => {
    if (operation.do !== 'setCell') return operation;
    const isFirst = inverse.findIndex((one) => one.do === 'setCell' && placeKey(one) === placeKey(operation)) === index;
    return isFirst ? { ...operation, was: left.get(placeKey(operation)) ?? null } : operation;
  });
  return { of: gesture.id, operations };
}

export function placeKey({ stepId, laneId, persona }: { stepId: string; laneId: string; persona: string }): string {
  return `${stepId}/${laneId}/${persona}`;
}

/** One by one: what still applies is kept, the rest is told. */
function keepWhatApplies(live: LiveMap, gesture: Gesture): LiveMap {
  let view = live.view;
  let { conflicts, lost } = live;
  const kept: MapOperation[] = [];
  const inverse: MapOperation[] = [];
  for (const operation of gesture.operations) {
    const applied = applyOperation(view, operation);
    if (applied.ok) {
      view = applied.map;
      kept.push(operation);
      inverse.unshift(applied.inverse);
    } else if (applied.refusal.kind === 'cellChanged' && operation.do === 'setCell') {
      conflicts = addConflict(conflicts, operation, conflictOf(live, operation, applied.refusal));
    } else if (!isDoneAlready(operation, applied.refusal)) {
      lost = [...lost, { id: gesture.id, operations: [operation], sentence: null }];
    }
  }
  const now = { ...live, conflicts, lost };
  if (kept.length === 0) return now;
  const rest = { id: gesture.id, operations: kept };
  const undo = [...now.undo, opposite(rest, inverse)].slice(-undoDepth);
  return { ...now, view, pending: [...now.pending, rest], undo };
}

/** What is to be there is there, what is to be gone is gone: nothing to tell. */
function isDoneAlready(operation: MapOperation, { kind }: MapRefusal): boolean {
  return kind === 'taken' || (kind === 'gone' && operation.do.startsWith('remove'));
}

function conflictOf(
  live: LiveMap,
  { stepId, laneId, persona, cell }: Extract<MapOperation, { do: 'setCell' }>,
  { now }: Extract<MapRefusal, { kind: 'cellChanged' }>,
): CellConflict {
  const place = { stepId, laneId, persona };
  const key = placeKey(place);
  const id = `${key}/${live.conflicts.length}/${JSON.stringify(cell)}`;
  return { id, ...place, mine: cell, theirs: now, by: live.writers[key] ?? null };
}

/** What was written further takes the place of what it began with. */
function addConflict(
  conflicts: readonly CellConflict[],
  { was }: Extract<MapOperation, { do: 'setCell' }>,
  one: CellConflict,
): CellConflict[] {
  const isBegin = (other: CellConflict) => placeKey(other) === placeKey(one) && saysTheSame(other.mine, was ?? null);
  const others = conflicts.filter((other) => !isBegin(other));
  return saysTheSame(one.mine, one.theirs) ? others : [...others, one];
}

/** What stands there now, against which mine is to be chosen; where it says the same, there is nothing to choose. */
export function openConflicts({ conflicts, view }: LiveMap): readonly CellConflict[] {
  return conflicts.flatMap((conflict) => {
    const theirs = view.cells[conflict.stepId]?.[conflict.laneId]?.[conflict.persona] ?? null;
    return saysTheSame(conflict.mine, theirs) ? [] : [{ ...conflict, theirs }];
  });
}

function saysTheSame(one: Cell | null, other: Cell | null): boolean {
  const plain = (cell: Cell | null) => (cell === null || ('text' in cell && cell.text === '') ? null : cell);
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function without(live: LiveMap, gestureId: string): LiveMap {
  const others = (stack: readonly Opposite[]) => stack.filter(({ of }) => of !== gestureId);
  return { ...live, undo: others(live.undo), redo: others(live.redo) };
}

function show(map: JourneyMapContent, gestures: readonly Gesture[]): JourneyMapContent {
  let view = map;
  for (const { operations } of gestures) {
    const applied = applyOperations(view, operations);
    if (applied.ok) view = applied.map;
  }
  return view;
}
