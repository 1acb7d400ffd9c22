import { type EventLog, noCode, notRated } from '@anklang/analysis';
import { offsetColumn } from '../counting/known-log.ts';
import type { LogShape, RangeFacts } from './snapshot-source.ts';

/** The columns of both. */
export function uniteShapes(a: LogShape, b: LogShape): LogShape {
  return {
    rating: a.rating || b.rating,
    value: a.value || b.value,
    caseOf: a.caseOf || b.caseOf,
    dimensions: [...new Set([...a.dimensions, ...b.dimensions])],
  };
}

export function dimensionsOf({ shape, seasons }: RangeFacts): string[] {
  return seasons ? [...shape.dimensions, offsetColumn] : [...shape.dimensions];
}

/** The log with the columns of a shape, empty where it had none. */
export function widen(log: EventLog, shape: LogShape): EventLog {
  const rows = log.touchpoint.length;
  const shared = (bytes: number) => new SharedArrayBuffer(rows * bytes);
  const dimensions = { ...log.dimensions };
  for (const name of shape.dimensions) dimensions[name] ??= new Uint16Array(shared(2)).fill(noCode);
  return {
    ...log,
    rating: shape.rating ? (log.rating ?? new Uint8Array(shared(1)).fill(notRated)) : null,
    value: shape.value ? (log.value ?? new Float64Array(shared(8)).fill(Number.NaN)) : null,
    caseOf: shape.caseOf ? (log.caseOf ?? new Int32Array(shared(4)).fill(-1)) : null,
    dimensions,
  };
}

/** Bytes of all columns. */
export function bytesOf(log: EventLog): number {
  const columns = [log.starts, log.customerOf, log.touchpoint, log.time, log.rating, log.value, log.caseOf, log.source];
  let bytes = 0;
  for (const column of [...columns, ...Object.values(log.dimensions)]) bytes += column?.byteLength ?? 0;
  return bytes;
}
