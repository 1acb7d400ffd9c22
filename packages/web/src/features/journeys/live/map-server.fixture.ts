import {
  applyOperations,
  emptyMap,
  type FollowedMap,
  type JourneyMapContent,
  type MapChange,
  type MapOperation,
} from '@anklang/domain';
import { ApiProblem } from '../../../lib/api/index.ts';
import type { MapServer } from './map-sync.ts';

let made = 0;
/** Ids in turn; letters as ids have them. */
export function nextId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  let rest = ++made;
  let id = '';
  while (id.length < 20) {
    id = letters[rest % 26] + id;
    rest = Math.floor(rest / 26);
  }
  return id;
}

export function addStep(name: string, after: string | null = null): Extract<MapOperation, { do: 'addStep' }> {
  const step = { id: nextId(), name, phaseId: null, touchpointIds: [], mapId: null, follows: true };
  return { do: 'addStep', step, after };
}

/** Keeps one map as the server does, in memory. `isAway` refuses everything; `losesAnswers` keeps, but does not answer. */
export class FakeMapServer {
  map: JourneyMapContent = emptyMap(nextId);
  version = 0;
  changes: MapChange[] = [];
  isAway = false;
  losesAnswers = false;
  requests = 0;

  keep(clientId: string, operations: MapOperation[], by = clientId): void {
    const applied = applyOperations(this.map, operations);
    if (!applied.ok) {
      throw new ApiProblem({ code: 'unreadable', status: 409, sentence: applied.refusal.kind });
    }
    this.map = applied.map;
    this.version += 1;
    this.changes.push({ version: this.version, operations, clientId, at: '2026-01-01T00:00:00.000Z', by });
  }

  serverOf(clientId: string): MapServer {
    const answer = async <T>(value: () => T): Promise<T> => {
      this.requests += 1;
      await Promise.resolve();
      if (this.isAway) throw new ApiProblem({ code: 'unreachable', status: 0 });
      const result = structuredClone(value());
      if (this.losesAnswers) throw new ApiProblem({ code: 'unreachable', status: 0 });
      return result;
    };
    const since = (version: number) => this.changes.filter((change) => change.version > version);
    return {
      send: ({ base, operations }) =>
        answer(() => {
          this.keep(clientId, operations);
          return { version: this.version, changes: since(base) };
        }),
      follow: ({ after }) => answer((): FollowedMap => ({ version: this.version, changes: since(after), present: [] })),
      read: () => answer(() => ({ version: this.version, map: this.map })),
    };
  }
}
