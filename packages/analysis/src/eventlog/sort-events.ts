import { type Blocks, type Buckets, blockBits, blockMask } from './blocks.ts';

const insertionLimit = 24;
const bucketBits = 10;

/** Rows per customer as offsets, customers + 1, and whether the rows already are by customer and time. */
export function countCustomers(
  customer: Blocks<Int32Array>,
  time: Blocks<Float64Array>,
  customers: number,
): { starts: Uint32Array; sorted: boolean } {
  const starts = new Uint32Array(customers + 1);
  let sorted = true;
  let lastCustomer = -1;
  let lastTime = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < customer.rows; row++) {
    const code = customer.blocks[row >>> blockBits]![row & blockMask]!;
    starts[code + 1]!++;
    if (!sorted) continue;
    const now = time.blocks[row >>> blockBits]![row & blockMask]!;
    sorted = code > lastCustomer || (code === lastCustomer && now >= lastTime);
    lastCustomer = code;
    lastTime = now;
  }
  for (let c = 1; c < starts.length; c++) starts[c]! += starts[c - 1]!;
  return { starts, sorted };
}

/**
 * About a thousand buckets of neighbouring customers: rows put there first lie so close together that sorting inside a
 * bucket stays in the cache instead of running all over the memory.
 */
export function bucketsOf(keys: Blocks<Int32Array>, starts: Uint32Array): Buckets {
  const customers = starts.length - 1;
  const shift = Math.max(0, Math.ceil(Math.log2(customers || 1)) - bucketBits);
  const count = customers === 0 ? 0 : ((customers - 1) >>> shift) + 1;
  const first = Uint32Array.from({ length: count + 1 }, (_, b) => starts[Math.min(b * 2 ** shift, customers)]!);
  return { keys, shift, first };
}

/**
 * The order by customer, then time, then as the rows came: a stable counting sort by customer, then a stable sort by
 * time inside the customers that need one. O(rows) when each customer's rows come in time, O(n log n) inside a customer
 * otherwise. `starts` as counted by `countCustomers`; 4 bytes a row.
 */
export function sortEvents(customer: Int32Array, time: Float64Array, starts: Uint32Array): Uint32Array {
  const customers = starts.length - 1;
  const next = starts.slice(0, customers);
  const order = new Uint32Array(customer.length);
  for (let row = 0; row < customer.length; row++) order[next[customer[row]!]!++] = row;
  for (let c = 0; c < customers; c++) {
    const from = starts[c]!;
    const to = starts[c + 1]!;
    if (!inTime(time, order, from, to)) sortByTime(time, order, from, to);
  }
  return order;
}

function inTime(time: Float64Array, order: Uint32Array, from: number, to: number): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const now = time[order[i]!]!;
    if (now < last) return false;
    last = now;
  }
  return true;
}

function sortByTime(time: Float64Array, order: Uint32Array, from: number, to: number): void {
  if (to - from > insertionLimit) {
    // Before this sort the rows of a customer rise, so that the row number settles equal times.
    order.subarray(from, to).sort((a, b) => time[a]! - time[b]! || a - b);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const row = order[i]!;
    const now = time[row]!;
    let at = i;
    for (; at > from && time[order[at - 1]!]! > now; at--) order[at] = order[at - 1]!;
    order[at] = row;
  }
}
