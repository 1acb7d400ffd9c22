import { AnalysisError } from '../error.ts';
import { appendToBlocks, type Blocks, takeInOrder } from './blocks.ts';
import type { EventLog } from './event-log.ts';
import { sortEvents } from './sort-events.ts';

/** Interactions in any order, all columns equally long. Columns not promised to the builder are ignored. */
export type EventChunk = {
  /** Codes from 0. */
  customer: Int32Array;
  touchpoint: Uint16Array;
  /** Milliseconds since 1970, finite. */
  time: Float64Array;
  rating?: Uint8Array | undefined;
  value?: Float64Array | undefined;
  caseOf?: Int32Array | undefined;
  dimensions?: Readonly<Record<string, Uint16Array>> | undefined;
};

export type EventLogOptions = {
  /** Touchpoint codes lie in [0, touchpoints), at most 65,535. */
  touchpoints: number;
  /** At least this many customers; more are found by themselves. */
  customers?: number | undefined;
  /** Which optional columns every chunk brings. */
  rating?: boolean | undefined;
  value?: boolean | undefined;
  caseOf?: boolean | undefined;
  dimensions?: readonly string[] | undefined;
  /** Number the rows as they come, from this number on, and keep the numbers in `source` (4 bytes a row). */
  sourceFrom?: number | undefined;
  /** Put the finished columns into shared memory, so that worker threads read them without a copy. */
  shared?: boolean | undefined;
};

export interface EventLogBuilder {
  /** Takes a copy of a chunk. Throws `length_differs` or `value_invalid` and then has taken nothing of it. */
  append(chunk: EventChunk): void;
  /** Sorts what was appended and empties the builder. */
  build(): EventLog;
}

type Kept = {
  customer: Blocks<Int32Array>;
  touchpoint: Blocks<Uint16Array>;
  time: Blocks<Float64Array>;
  rating: Blocks<Uint8Array>;
  value: Blocks<Float64Array>;
  caseOf: Blocks<Int32Array>;
  dimensions: Map<string, Blocks<Uint16Array>>;
};

/**
 * Collects interactions chunk by chunk and sorts them by customer and time, stable. The peak lies at one finished
 * column beside all collected ones plus 4 bytes a row, since each column is let go as soon as it is in order.
 *
 * ```ts
 * const builder = createEventLogBuilder({ touchpoints: 3, rating: true });
 * builder.append({ customer, touchpoint, time, rating });
 * const log = builder.build();
 * ```
 */
export function createEventLogBuilder(options: EventLogOptions): EventLogBuilder {
  if (!(Number.isInteger(options.touchpoints) && options.touchpoints >= 0 && options.touchpoints <= 65_535)) {
    throw new AnalysisError('too_many_touchpoints', { found: options.touchpoints, limit: 65_535 });
  }
  let kept = nothingKept(options);
  let customers = options.customers ?? 0;
  return {
    append(chunk) {
      customers = Math.max(customers, checkChunk(chunk, options));
      keep(kept, chunk, options);
    },
    build() {
      const log = arrange(kept, customers, options);
      kept = nothingKept(options);
      return log;
    },
  };
}

function nothingKept(options: EventLogOptions): Kept {
  const empty = () => ({ blocks: [], rows: 0 });
  return {
    customer: empty(),
    touchpoint: empty(),
    time: empty(),
    rating: empty(),
    value: empty(),
    caseOf: empty(),
    dimensions: new Map((options.dimensions ?? []).map((name) => [name, empty()])),
  };
}

/** One more than the highest customer code. */
function checkChunk(chunk: EventChunk, options: EventLogOptions): number {
  const rows = chunk.customer.length;
  const check = (column: string, values: { length: number } | undefined): void => {
    if (values?.length === rows) return;
    throw new AnalysisError('length_differs', { column, expected: rows, found: values?.length ?? 0 });
  };
  check('touchpoint', chunk.touchpoint);
  check('time', chunk.time);
  if (options.rating) check('rating', chunk.rating);
  if (options.value) check('value', chunk.value);
  if (options.caseOf) check('caseOf', chunk.caseOf);
  for (const name of options.dimensions ?? []) check(name, chunk.dimensions?.[name]);

  const { customer, touchpoint, time } = chunk;
  let highest = -1;
  for (let row = 0; row < rows; row++) {
    if (customer[row]! < 0) throw invalid('customer', row, customer[row]!);
    if (touchpoint[row]! >= options.touchpoints) throw invalid('touchpoint', row, touchpoint[row]!);
    if (!Number.isFinite(time[row]!)) throw invalid('time', row, time[row]!);
    if (customer[row]! > highest) highest = customer[row]!;
  }
  return highest + 1;
}

function invalid(column: string, row: number, value: number): AnalysisError {
  return new AnalysisError('value_invalid', { column, row, value });
}

function keep(kept: Kept, chunk: EventChunk, options: EventLogOptions): void {
  appendToBlocks(kept.customer, chunk.customer, (rows) => new Int32Array(rows));
  appendToBlocks(kept.touchpoint, chunk.touchpoint, (rows) => new Uint16Array(rows));
  appendToBlocks(kept.time, chunk.time, (rows) => new Float64Array(rows));
  if (options.rating) appendToBlocks(kept.rating, chunk.rating!, (rows) => new Uint8Array(rows));
  if (options.value) appendToBlocks(kept.value, chunk.value!, (rows) => new Float64Array(rows));
  if (options.caseOf) appendToBlocks(kept.caseOf, chunk.caseOf!, (rows) => new Int32Array(rows));
  for (const [name, blocks] of kept.dimensions) {
    appendToBlocks(blocks, chunk.dimensions![name]!, (rows) => new Uint16Array(rows));
  }
}

function arrange(kept: Kept, customers: number, options: EventLogOptions): EventLog {
  const rows = kept.customer.rows;
  const { starts, order } = sortEvents(kept.customer, kept.time, customers);
  kept.customer = { blocks: [], rows: 0 };
  const memory = (bytes: number) => (options.shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  const time = takeInOrder(kept.time, order, new Float64Array(memory(rows * 8)));
  const touchpoint = takeInOrder(kept.touchpoint, order, new Uint16Array(memory(rows * 2)));
  const value = options.value ? takeInOrder(kept.value, order, new Float64Array(memory(rows * 8))) : null;
  const caseOf = options.caseOf ? takeInOrder(kept.caseOf, order, new Int32Array(memory(rows * 4))) : null;
  const rating = options.rating ? takeInOrder(kept.rating, order, new Uint8Array(memory(rows))) : null;
  const dimensions: Record<string, Uint16Array> = {};
  for (const [name, blocks] of kept.dimensions) {
    dimensions[name] = takeInOrder(blocks, order, new Uint16Array(memory(rows * 2)));
  }
  const sharedStarts = options.shared ? new Uint32Array(memory(starts.byteLength)) : starts;
  if (sharedStarts !== starts) sharedStarts.set(starts);
  return {
    events: rows,
    journeys: customers,
    touchpoints: options.touchpoints,
    starts: sharedStarts,
    customerOf: null,
    touchpoint,
    time,
    rating,
    value,
    caseOf,
    dimensions,
    source: options.sourceFrom === undefined ? null : numberRows(order, rows, options.sourceFrom),
  };
}

function numberRows(order: Uint32Array | null, rows: number, from: number): Uint32Array {
  return order === null ? Uint32Array.from({ length: rows }, (_, row) => from + row) : order.map((row) => from + row);
}
