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
      const order = orderByTime(columns.time, { rows, from, end });
      const taken = taking(columns, order);
      const left = rowsWhere(rows, (row) => columns.time[row]! >= end);
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

/** Column by column by name: one loop over all of them would not know the kind of any and take six times as long. */
function taking(from: Columns, order: Uint32Array): Columns {
  const to = createColumns(order.length);
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    to.customer[i] = from.customer[row]!;
    to.touchpoint[i] = from.touchpoint[row]!;
    to.time[i] = from.time[row]!;
    to.channel[i] = from.channel[row]!;
    to.rating[i] = from.rating[row]!;
    to.value[i] = from.value[row]!;
    to.cost[i] = from.cost[row]!;
    to.durationSeconds[i] = from.durationSeconds[row]!;
    to.comment[i] = from.comment[row]!;
  }
  return to;
}

function rowsWhere(rows: number, isWanted: (row: number) => boolean): Uint32Array {
  const wanted = new Uint32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) if (isWanted(row)) wanted[count++] = row;
  return wanted.subarray(0, count);
}

const bits = 11;
const buckets = 1 << bits;

/**
 * Rows before `end` in the order of their seconds, those of one second as they came: two passes of a radix sort, since a
 * month has fewer than 2²² seconds.
 */
function orderByTime(
  time: Float64Array,
  { rows, from, end }: { rows: number; from: number; end: number },
): Uint32Array {
  if (end - from > buckets * buckets * second) throw new RangeError(`${end - from} ms are too long to be sorted`);
  const keys = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) keys[row] = Math.floor((time[row]! - from) / second);
  let order = rowsWhere(rows, (row) => time[row]! < end);
  for (const shift of [0, bits]) {
    const starts = new Uint32Array(buckets + 1);
    for (let i = 0; i < order.length; i++) starts[((keys[order[i]!]! >>> shift) & (buckets - 1)) + 1]!++;
    for (let b = 0; b < buckets; b++) starts[b + 1]! += starts[b]!;
    const sorted = new Uint32Array(order.length);
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!;
      sorted[starts[(keys[row]! >>> shift) & (buckets - 1)]!++] = row;
    }
    order = sorted;
  }
  return order;
}
