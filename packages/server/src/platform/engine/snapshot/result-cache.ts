import { buffersOf } from '../../workers/buffers-of.ts';

const mostBytes = 192 * 1024 ** 2;

type Kept = { workspaceId: string; version: string; answer: Promise<unknown>; bytes: number };
type Key = { workspaceId: string; version: string; key: string };

export type ResultCache = {
  /** The answer to what was asked before, or being found right now. */
  get<T>(key: Key, find: () => Promise<T>): Promise<T>;
  forget(workspaceId: string): void;
};

/** Answers by the version of the interactions they hold for; those asked for last stay, the latest however large. */
export function createResultCache(): ResultCache {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const forget = (workspaceId: string, version?: string) => {
    for (const [key, entry] of kept) {
      if (entry.workspaceId === workspaceId && entry.version !== version) drop(key);
    }
  };
  return {
    forget: (workspaceId) => forget(workspaceId),
    async get<T>({ workspaceId, version, key: asked }: Key, find: () => Promise<T>): Promise<T> {
      const key = `${workspaceId} ${version} ${asked}`;
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return (await known.answer) as T;
      }
      forget(workspaceId, version);
      const entry: Kept = { workspaceId, version, answer: find(), bytes: 0 };
      kept.set(key, entry);
      try {
        const answer = (await entry.answer) as T;
        if (kept.get(key) === entry) {
          entry.bytes = sizeOf(answer);
          bytes += entry.bytes;
          for (const oldest of kept.keys()) if (bytes > mostBytes && oldest !== key) drop(oldest);
        }
        return answer;
      } catch (error) {
        if (kept.get(key) === entry) drop(key);
        throw error;
      }
    },
  };
}

/** Typed arrays count as they are; what else there is, by the number of values. */
function sizeOf(value: unknown): number {
  const buffers = buffersOf(value).reduce((sum, buffer) => sum + buffer.byteLength, 0);
  return buffers + 16 * countValues(value) + 1024;
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return 1;
  if (Array.isArray(value) && typeof value[0] !== 'object') return value.length;
  let count = 1;
  for (const item of Object.values(value)) count += countValues(item);
  return count;
}
