import { AnalysisError } from '../error.ts';
import { appendToBlocks, type Blocks, type Column, type Create, takeAsIs, takeByBucket } from './blocks.ts';
import type { EventLog } from './event-log.ts';
import { bucketsOf, countCustomers, sortEvents } from './sort-events.ts';

/** Interactions in any order, all columns equally long. Columns not promised to the builder are ignored. */
export type EventChunk = {
  /** Dense codes from 0: 8 bytes are kept for every customer up to the highest code. */
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
  source: Blocks<Uint32Array>;
  dimensions: Map<string, Blocks<Uint16Array>>;
};

/**
 * Collects interactions chunk by chunk and sorts them by customer and time, stable. Rows that come in order already are
 * only copied. Otherwise the peak lies at about 20 bytes a row beside the columns, each of which is let go as soon as it
 * is in order. O(rows), and O(n log n) for customers whose rows do not come in time.
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
    source: empty(),
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
  const before = kept.customer.rows;
  appendToBlocks(kept.customer, chunk.customer, Int32Array);
  appendToBlocks(kept.touchpoint, chunk.touchpoint, Uint16Array);
  appendToBlocks(kept.time, chunk.time, Float64Array);
  if (options.rating) appendToBlocks(kept.rating, chunk.rating!, Uint8Array);
  if (options.value) appendToBlocks(kept.value, chunk.value!, Float64Array);
  if (options.caseOf) appendToBlocks(kept.caseOf, chunk.caseOf!, Int32Array);
  for (const [name, blocks] of kept.dimensions) appendToBlocks(blocks, chunk.dimensions![name]!, Uint16Array);
  const { sourceFrom } = options;
  if (sourceFrom === undefined) return;
  const numbers = Uint32Array.from({ length: chunk.customer.length }, (_, row) => sourceFrom + before + row);
  appendToBlocks(kept.source, numbers, Uint32Array);
}

function arrange(kept: Kept, customers: number, options: EventLogOptions): EventLog {
  const rows = kept.customer.rows;
  const counted = countCustomers(kept.customer, kept.time, customers);
  const memory = (bytes: number) => (options.shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  const starts = new Uint32Array(memory(counted.starts.byteLength));
  starts.set(counted.starts);
  const inOrder = counted.sorted ? takeAsIs : sortingMove(kept, counted.starts);
  const move = <T extends Column>(column: Blocks<T>, create: Create<T>): T =>
    inOrder(column, create, new create(memory(rows * create.BYTES_PER_ELEMENT)));
  const dimensions: Record<string, Uint16Array> = {};
  for (const [name, blocks] of kept.dimensions) dimensions[name] = move(blocks, Uint16Array);
  return {
    events: rows,
    journeys: customers,
    touchpoints: options.touchpoints,
    starts,
    customerOf: null,
    touchpoint: move(kept.touchpoint, Uint16Array),
    time: move(kept.time, Float64Array),
    rating: options.rating ? move(kept.rating, Uint8Array) : null,
    value: options.value ? move(kept.value, Float64Array) : null,
    caseOf: options.caseOf ? move(kept.caseOf, Int32Array) : null,
    dimensions,
    source: options.sourceFrom === undefined ? null : move(kept.source, Uint32Array),
  };
}

/** Brings columns first to their bucket of customers, then inside it to their place. */
function sortingMove(kept: Kept, starts: Uint32Array) {
  const buckets = bucketsOf(kept.customer, starts);
  const rows = kept.customer.rows;
  const order = sortEvents(
    takeByBucket(kept.customer, buckets, new Int32Array(rows)),
    takeByBucket(kept.time, buckets, new Float64Array(rows)),
    starts,
  );
  return <T extends Column>(column: Blocks<T>, create: Create<T>, out: T): T => {
    const bucketed = takeByBucket(column, buckets, new create(new ArrayBuffer(rows * create.BYTES_PER_ELEMENT)));
    column.blocks = [];
    for (let i = 0; i < rows; i++) out[i] = bucketed[order[i]!]!;
    return out;
  };
}
