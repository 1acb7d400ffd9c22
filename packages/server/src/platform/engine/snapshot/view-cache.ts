import type { CodedQuestion } from '../counting/coded-question.ts';
import { deriveView, type View } from '../counting/derive-view.ts';
import type { KnownLog } from '../counting/known-log.ts';
import { bytesOf } from './shape.ts';

/** Views kept at most, and the bytes of all but the latest in parts of the log they come from. */
const most = 6;
const share = 0.75;
/** A small log may keep as many views as there are. */
const freeBytes = 64 * 1024 ** 2;

type Kept = { workspaceId: string; snapshot: number; view: View; bytes: number };
type Asked = { workspaceId: string; snapshot: number; viewKey: string; known: KnownLog; question: CodedQuestion };

export type ViewCache = { get(asked: Asked): View; forget(workspaceId: string): void };

/** The views asked for last: graph, variants and breaks of one question stand on the same one. */
export function createViewCache(): ViewCache {
  const kept = new Map<string, Kept>();
  const drop = (isOld: (view: Kept) => boolean) => {
    for (const [key, view] of kept) if (isOld(view)) kept.delete(key);
  };
  const makeRoom = (budget: number) => {
    let bytes = 0;
    const latestFirst = [...kept].reverse();
    latestFirst.forEach(([key, view], age) => {
      bytes += view.bytes;
      if (age > 0 && (age >= most || bytes > budget)) kept.delete(key);
    });
  };
  return {
    get({ workspaceId, snapshot, viewKey, known, question }) {
      const key = `${workspaceId} ${snapshot} ${viewKey}`;
      const found = kept.get(key);
      if (found) {
        kept.delete(key);
        kept.set(key, found);
        return found.view;
      }
      drop((view) => view.workspaceId === workspaceId && view.snapshot !== snapshot);
      const view = deriveView(known, question);
      kept.set(key, { workspaceId, snapshot, view, bytes: bytesOwnedBy(view, known) });
      makeRoom(Math.max(freeBytes, share * bytesOf(known.log)));
      return view;
    },
    forget: (workspaceId) => drop((view) => view.workspaceId === workspaceId),
  };
}

/** What a view holds beside the columns it shares with its log. */
function bytesOwnedBy({ log, instants }: View, { log: source }: KnownLog): number {
  const shared = new Set<ArrayBufferLike>();
  for (const column of columnsOf(source)) shared.add(column.buffer);
  let bytes = 0;
  for (const column of [...columnsOf(log), instants]) {
    if (!shared.has(column.buffer)) bytes += column.byteLength;
    shared.add(column.buffer);
  }
  return bytes;
}

function columnsOf({ starts, touchpoint, time, rating, value, customerOf, source, dimensions }: KnownLog['log']) {
  return [starts, touchpoint, time, rating, value, customerOf, source, ...Object.values(dimensions)].filter(
    (column) => column !== null,
  );
}
