import type { FollowedMap, JourneyMapContent, MapChange, MapOperation, MapPlace } from '@anklang/domain';
import { ApiProblem, mayRetry } from '../../../lib/api/index.ts';
import { changeLive, dropFirst, type LiveMap, refuseLive, startLive, stepBack } from './live-map.ts';
import type { Present, SavedState } from './map-context.ts';
import { receiveChanges, receiveWhole } from './receive-changes.ts';
import { settleConflict } from './settle-conflict.ts';

type Answer = { version: number; changes: MapChange[] | null };

/** What the page asks of the server about its map. */
export type MapServer = {
  send(request: { base: number; operations: MapOperation[] }): Promise<Answer>;
  follow(request: { after: number; place: MapPlace | null }): Promise<FollowedMap>;
  read(): Promise<{ version: number; map: JourneyMapContent }>;
};

export type SyncState = {
  live: LiveMap;
  present: readonly Present[];
  saved: SavedState;
  /** The journey was removed, or one may not see it any more. */
  isGone: boolean;
};

export type MapSync = ReturnType<typeof createMapSync>;

type Options = {
  clientId: string;
  start: { version: number; map: JourneyMapContent };
  server: MapServer;
  newId: () => string;
  /** How long to wait before asking again; null: not before somebody looks. */
  pause: (present: readonly Present[]) => number | null;
};

/** As many as one request takes. */
const mostOperations = 500;
const retryPause = 3000;

/**
 * Keeps the map of one page and that of the server together: own changes go out in order, one request at a time, and
 * what others did comes in between. Nothing here knows of pages; it is told when to look.
 */
export function createMapSync({ clientId, start, server, newId, pause }: Options) {
  let state: SyncState = { live: startLive({ clientId, ...start }), present: [], saved: 'saved', isGone: false };
  let place: MapPlace | null = null;
  let isBusy = false;
  let isStopped = true;
  /** After a refusal one by one, until the one that is refused is found. */
  let isCareful = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const set = (change: Partial<SyncState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const own = (live: LiveMap) => {
    if (live === state.live) return;
    set({ live, saved: state.saved === 'waiting' ? 'waiting' : live.pending.length > 0 ? 'saving' : 'saved' });
    void look();
  };

  async function take({ version, changes }: Answer): Promise<void> {
    const received = changes && receiveChanges(state.live, changes);
    if (received && received.version >= version) return set({ live: received });
    set({ live: receiveWhole(state.live, await server.read()) });
  }

  async function follow(): Promise<void> {
    const followed = await server.follow({ after: state.live.version, place });
    await take(followed);
    // What was on the way and is not among the changes did not arrive.
    if (state.live.sending > 0) set({ live: refuseLive(state.live) });
    const present = followed.present.filter((one) => one.clientId !== clientId);
    // Nothing is drawn anew while nobody moves.
    if (JSON.stringify(present) !== JSON.stringify(state.present)) set({ present });
  }

  async function send(): Promise<void> {
    const gestures = firstOf(state.live, isCareful);
    set({ live: { ...state.live, sending: gestures.length }, saved: 'saving' });
    try {
      await take(
        await server.send({
          base: state.live.version,
          operations: gestures.flatMap(({ operations }) => operations),
        }),
      );
      if (state.live.sending > 0) set({ live: refuseLive(state.live) });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      await learnFrom(error, gestures[0]?.id);
    }
  }

  /** Mostly somebody else was first: known with what they did, the own changes are made upon theirs, or told. */
  async function learnFrom(error: ApiProblem, firstId: string | undefined): Promise<void> {
    const { version } = state.live;
    await follow();
    const isStillFirst = state.live.pending[0]?.id === firstId;
    const taughtNothing = state.live.version === version && isStillFirst;
    if (taughtNothing && isCareful) set({ live: dropFirst(state.live, error.sentence || null) });
    isCareful = taughtNothing;
  }

  /** One round: what waits goes out, then one looks what happened, and when to look again. */
  async function look(): Promise<void> {
    if (isBusy || isStopped) return;
    isBusy = true;
    clearTimeout(timer);
    try {
      if (state.live.sending > 0 || state.live.pending.length === 0) await follow();
      while (state.live.pending.length > 0 && !isStopped) await send();
      isCareful = false;
      if (state.saved !== 'saved') set({ saved: 'saved' });
      plan(pause(state.present));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) return set({ isGone: true });
      if (!(error instanceof ApiProblem)) throw error;
      set({ saved: state.live.pending.length > 0 ? 'waiting' : state.saved });
      plan(retryPause);
    } finally {
      isBusy = false;
    }
  }

  function plan(milliseconds: number | null): void {
    clearTimeout(timer);
    if (milliseconds !== null && !isStopped) timer = setTimeout(() => void look(), milliseconds);
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (): SyncState => state,
    begin(): void {
      isStopped = false;
      void look();
    },
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
    lookNow: (): void => void look(),
    change: (operations: MapOperation[]): void => {
      if (operations.length > 0) own(changeLive(state.live, { id: newId(), operations }));
    },
    /** False: what it was about was changed by somebody since, so it is left as it is. */
    stepBack(way: 'undo' | 'redo'): boolean {
      const { live, applies } = stepBack(state.live, way, newId());
      own(live);
      return applies;
    },
    settle(conflictId: string, choice: 'mine' | 'theirs' | 'both'): void {
      own(settleConflict(state.live, { conflictId, choice, gestureId: newId() }));
    },
    forgetLost(): void {
      set({ live: { ...state.live, lost: [] } });
    },
    place(next: MapPlace | null): void {
      place = next;
    },
    placeNow: (): MapPlace | null => place,
  };
}

/** A request holds whole gestures. */
function firstOf({ pending }: LiveMap, onlyOne: boolean) {
  const first = pending.slice(0, 1);
  if (onlyOne) return first;
  let count = first[0]?.operations.length ?? 0;
  for (const gesture of pending.slice(1)) {
    count += gesture.operations.length;
    if (count > mostOperations) break;
    first.push(gesture);
  }
  return first;
}

/** Asking again later has no chance; a session that ended has one, somebody signs in again. */
function isRefusal(error: unknown): error is ApiProblem {
  if (!(error instanceof ApiProblem) || mayRetry(error)) return false;
  return error.status >= 400 && error.status < 500 && ![401, 404, 429].includes(error.status);
}
