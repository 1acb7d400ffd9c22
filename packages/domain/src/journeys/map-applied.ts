import type { Cell, JourneyMapContent } from './map.ts';
import type { MapOperation } from './operation.ts';

/** Why a change is not possible any more, or not at all. */
export type MapRefusal =
  | { kind: 'gone'; id: string }
  | { kind: 'taken'; id: string }
  | { kind: 'tooMany'; of: 'steps' | 'lanes' | 'personas' | 'ways'; limit: number }
  | { kind: 'unfit' }
  | { kind: 'cellChanged'; stepId: string; laneId: string; persona: string; now: Cell | null };

export type Applied = { ok: true; map: JourneyMapContent; inverse: MapOperation } | { ok: false; refusal: MapRefusal };

export function done(map: JourneyMapContent, inverse: MapOperation): Applied {
  return { ok: true, map, inverse };
}

export function gone(id: string): Applied {
  return { ok: false, refusal: { kind: 'gone', id } };
}

export function taken(id: string): Applied {
  return { ok: false, refusal: { kind: 'taken', id } };
}

export function unfit(): Extract<Applied, { ok: false }> {
  return { ok: false, refusal: { kind: 'unfit' } };
}

export type Counted = 'steps' | 'lanes' | 'personas' | 'ways';

export function tooMany(of: Counted, limit: number) {
  return { ok: false as const, refusal: { kind: 'tooMany' as const, of, limit } };
}
