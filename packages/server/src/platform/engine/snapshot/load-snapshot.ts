import { createEventLogBuilder, type EventChunk, type EventLog } from '@anklang/analysis';
import { buffersOf } from '../../workers/buffers-of.ts';
import type { KnownLog } from '../counting/known-log.ts';
import { createChunkCollector } from './collect-chunks.ts';
import { uniteShapes } from './shape.ts';
import type { RangeFacts, SnapshotSource, SourceState } from './snapshot-source.ts';
import type { SnapshotThread } from './snapshot-threads.ts';

/** The interactions of a workspace as columns, as they were at one moment. */
export type Snapshot = SourceState & RangeFacts & { readonly id: number; readonly log: EventLog };

type Load = {
  workspaceId: string;
  state: SourceState;
  /** What is there already: interactions that were only added are appended to it. */
  before: Snapshot | null;
  source: SnapshotSource;
  thread: SnapshotThread;
  newNumber: () => number;
};

/** Chunks on their way to the thread. */
const mostUnderWay = 4;

/** Reads what is new, or everything where more than that happened. */
export async function loadSnapshot(load: Load): Promise<Snapshot> {
  if (load.state.seq === 0) return emptySnapshot(load);
  return await load.source.read(load.workspaceId, async (reader) => {
    const { before, state } = load;
    if (before && before.epoch === state.epoch) {
      const range = { from: before.seq, to: state.seq };
      const added = await reader.readFacts(range);
      if (seasonsAlike(before.seasons, added.seasons)) {
        const facts = { ...added, shape: uniteShapes(before.shape, added.shape) };
        const log = await readInto(load, facts, (take) => reader.readRows({ ...range, ...facts }, take), before.log);
        return { ...state, ...facts, log, id: load.newNumber() };
      }
    }
    const range = { from: 0, to: state.seq };
    const facts = await reader.readFacts(range);
    const log = await readInto(load, facts, (take) => reader.readRows({ ...range, ...facts }, take), null);
    return { ...state, ...facts, log, id: load.newNumber() };
  });
}

function emptySnapshot({ state, newNumber }: Load): Snapshot {
  const { touchpoints, customers } = state;
  const shape = { rating: false, value: false, caseOf: false, dimensions: [] };
  const log = createEventLogBuilder({ touchpoints, customers, shared: true }).build();
  return { ...state, shape, seasons: null, calendar: false, log, id: newNumber() };
}

async function readInto(
  { state, thread, newNumber }: Load,
  facts: RangeFacts,
  readRows: (take: (chunk: EventChunk) => Promise<void>) => Promise<void>,
  before: EventLog | null,
): Promise<EventLog> {
  const log = newNumber();
  const { touchpoints, customers } = state;
  const underWay: Promise<void>[] = [];
  const send = async (chunk: EventChunk) => {
    underWay.push(thread.run('appendToLog', { log, chunk }, buffersOf(chunk)));
    if (underWay.length >= mostUnderWay) await underWay.shift();
  };
  try {
    await thread.run('startLog', { log, touchpoints, customers, ...facts });
    const collector = createChunkCollector(send);
    await readRows((chunk) => collector.take(chunk));
    await collector.flush();
    await Promise.all(underWay);
    return await thread.run('finishLog', { log, before, facts });
  } catch (error) {
    await Promise.allSettled(underWay);
    await thread.run('dropLog', { log }).catch(() => {});
    throw error;
  }
}

function seasonsAlike(a: KnownLog['seasons'], b: KnownLog['seasons']): boolean {
  return a?.join() === b?.join();
}
