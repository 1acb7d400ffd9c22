import { minuteMs } from '../calendar.ts';

const second = 1000;

export type Row = {
  customer: number;
  touchpoint: number;
  time: number;
  channel: number;
  rating: number;
  value: number;
  cost: number;
  seconds: number;
  /** Seed of the comment's words; 0: none. */
  comment: number;
};

type Columns = ReturnType<typeof createColumns>;

function createColumns(rows: number) {
  return {
    customer: new Int32Array(rows),
    touchpoint: new Uint8Array(rows),
    time: new Float64Array(rows),
    channel: new Uint8Array(rows),
    rating: new Uint8Array(rows),
    value: new Float64Array(rows),
    cost: new Float32Array(rows),
    durationSeconds: new Float32Array(rows),
    comment: new Uint32Array(rows),
  };
}

export type SortedRows = Columns & { rows: number };

/** Interactions as they are made, customer by customer, until a month of them is taken out in the order of time. */
export type EventBuffer = {
  add(row: Readonly<Row>): void;
  /** All rows before `end`, none of which may lie before `from`; what is later stays. */
  takeUntil(from: number, end: number): SortedRows;
};

export function createEventBuffer(): EventBuffer {
  let columns = createColumns(1 << 14);
  let rows = 0;
  return {
    add(row) {
      if (rows === columns.customer.length) columns = copied(columns, createColumns(rows * 2), rows);
      columns.customer[rows] = row.customer;
      columns.touchpoint[rows] = row.touchpoint;
      columns.time[rows] = row.time;
      columns.channel[rows] = row.channel;
      columns.rating[rows] = row.rating;
      columns.value[rows] = row.value;
      columns.cost[rows] = row.cost;
      columns.durationSeconds[rows] = row.seconds;
      columns.comment[rows++] = row.comment;
    },
    takeUntil(from, end) {
      const order = orderByTime(columns.time.subarray(0, rows), from, end);
      const taken = taking(columns, order);
      const left = Uint32Array.from(columns.time.subarray(0, rows).keys()).filter((row) => columns.time[row]! >= end);
      columns = copied(taking(columns, left), createColumns(columns.customer.length), left.length);
      rows = left.length;
      return { ...taken, rows: order.length };
    },
  };
}

function copied(from: Columns, to: Columns, rows: number): Columns {
  for (const name of Object.keys(from) as (keyof Columns)[]) to[name].set(from[name].subarray(0, rows));
  return to;
}

function taking(from: Columns, order: Uint32Array): Columns {
  const to = createColumns(order.length);
  for (const name of Object.keys(from) as (keyof Columns)[]) {
    const source = from[name];
    const target = to[name];
    for (let i = 0; i < order.length; i++) target[i] = source[order[i]!]!;
  }
  return to;
}

const bits = 11;
const buckets = 1 << bits;

/**
 * Rows before `end` in the order of their seconds, those of one second as they came: two passes of a radix sort, since a
 * month has fewer than 2²² seconds.
 */
function orderByTime(time: Float64Array, from: number, end: number): Uint32Array {
  if (end - from > buckets * buckets * second) throw new RangeError(`${(end - from) / minuteMs} minutes are too long`);
  let order = Uint32Array.from(time.keys()).filter((row) => time[row]! < end);
  const keys = Uint32Array.from(time, (at) => Math.max(0, Math.floor((at - from) / second)));
  for (const shift of [0, bits]) {
    const starts = new Uint32Array(buckets + 1);
    for (const row of order) starts[((keys[row]! >>> shift) & (buckets - 1)) + 1]!++;
    for (let b = 0; b < buckets; b++) starts[b + 1]! += starts[b]!;
    const sorted = new Uint32Array(order.length);
    for (const row of order) sorted[starts[(keys[row]! >>> shift) & (buckets - 1)]!++] = row;
    order = sorted;
  }
  return order;
}
