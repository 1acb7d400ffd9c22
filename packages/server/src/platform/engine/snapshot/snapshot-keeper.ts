import { type CustomerColumns, keepCustomerColumns } from './customer-columns.ts';
import { loadSnapshot, type Snapshot } from './load-snapshot.ts';
import type { SnapshotSource, SourceState } from './snapshot-source.ts';
import type { SnapshotThreads } from './snapshot-threads.ts';

export type SnapshotKeeper = {
  /** With every interaction accepted before the call. */
  current(workspaceId: string): Promise<Snapshot>;
  readonly customers: Omit<CustomerColumns, 'forget'>;
  forget(workspaceId: string): Promise<void>;
  /** Lets go of snapshots that nobody asked for in a while. */
  dropUnused(): Promise<void>;
};

type Kept = {
  snapshot: Snapshot | null;
  loading: { to: SourceState; done: Promise<unknown> } | null;
  askedAt: number;
};

/** How long a snapshot stays that nobody asks for. */
const unusedMilliseconds = 30 * 60_000;

type Parts = { source: SnapshotSource; threads: SnapshotThreads; now: () => Date };

/** One snapshot per workspace, brought up to date when it is asked for: once for all who ask at the same time. */
export function keepSnapshots({ source, threads, now }: Parts): SnapshotKeeper {
  const kept = new Map<string, Kept>();
  const customers = keepCustomerColumns(source);
  let numbers = 0;
  const newNumber = () => ++numbers;

  const placeOf = (workspaceId: string): Kept => {
    const known = kept.get(workspaceId);
    if (known) return known;
    const place: Kept = { snapshot: null, loading: null, askedAt: 0 };
    kept.set(workspaceId, place);
    return place;
  };
  const refresh = async (workspaceId: string, place: Kept): Promise<void> => {
    const state = await source.state(workspaceId);
    if (place.loading) return;
    const thread = threads.of(workspaceId);
    const done = loadSnapshot({ workspaceId, state, before: place.snapshot, source, thread, newNumber });
    place.loading = { to: state, done };
    try {
      place.snapshot = await done;
    } finally {
      place.loading = null;
    }
  };
  const forget = async (workspaceId: string) => {
    if (!kept.delete(workspaceId)) return;
    customers.forget(workspaceId);
    await Promise.all(threads.all.map((thread) => thread.run('forgetWorkspace', { workspaceId })));
  };

  return {
    customers,
    forget,
    async current(workspaceId) {
      const wanted = await source.state(workspaceId);
      for (;;) {
        const place = placeOf(workspaceId);
        place.askedAt = now().getTime();
        const { snapshot, loading } = place;
        if (snapshot && isAtLeast(snapshot, wanted)) return snapshot;
        if (!loading) await refresh(workspaceId, place);
        else if (isAtLeast(loading.to, wanted)) await loading.done;
        else await loading.done.catch(() => {});
      }
    },
    async dropUnused() {
      const before = now().getTime() - unusedMilliseconds;
      const unused = [...kept].filter(([, { askedAt, loading }]) => askedAt < before && loading === null);
      await Promise.all(unused.map(([workspaceId]) => forget(workspaceId)));
    },
  };
}

function isAtLeast(one: SourceState, wanted: SourceState): boolean {
  return one.epoch > wanted.epoch || (one.epoch === wanted.epoch && one.seq >= wanted.seq);
}
