import { type Blocks, blockBits, blockMask } from './blocks.ts';

export type SortedEvents = {
  /** customers + 1. */
  starts: Uint32Array;
  /** Row of each place; null when the rows came in order. */
  order: Uint32Array | null;
};

const insertionLimit = 24;

/**
 * Order by customer, then time, then as it came: a stable counting sort by customer (two passes), then a stable sort by
 * time inside the customers that need one. O(events) when each customer's rows come in time, O(n log n) inside a
 * customer otherwise. Takes 4 bytes a row and 8 a customer beside the input.
 */
export function sortEvents(customer: Blocks<Int32Array>, time: Blocks<Float64Array>, customers: number): SortedEvents {
  const starts = new Uint32Array(customers + 1);
  if (countCustomers(customer, time, starts)) return { starts, order: null };

  const next = starts.slice(0, customers);
  const order = new Uint32Array(customer.rows);
  for (let row = 0; row < customer.rows; row++) {
    const code = customer.blocks[row >>> blockBits]![row & blockMask]!;
    order[next[code]!++] = row;
  }
  for (let c = 0; c < customers; c++) {
    const from = starts[c]!;
    const to = starts[c + 1]!;
    if (!inTime(time.blocks, order, from, to)) sortByTime(time.blocks, order, from, to);
  }
  return { starts, order };
}

/** Fills `starts`; true when the rows already are in order. */
function countCustomers(customer: Blocks<Int32Array>, time: Blocks<Float64Array>, starts: Uint32Array): boolean {
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
  return sorted;
}

function inTime(times: Float64Array[], order: Uint32Array, from: number, to: number): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const row = order[i]!;
    const now = times[row >>> blockBits]![row & blockMask]!;
    if (now < last) return false;
    last = now;
  }
  return true;
}

function sortByTime(times: Float64Array[], order: Uint32Array, from: number, to: number): void {
  const timeOf = (row: number): number => times[row >>> blockBits]![row & blockMask]!;
  if (to - from > insertionLimit) {
    // Before this sort the rows of a customer rise, so that the row number settles equal times.
    order.subarray(from, to).sort((a, b) => timeOf(a) - timeOf(b) || a - b);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const row = order[i]!;
    const now = timeOf(row);
    let at = i;
    for (; at > from && timeOf(order[at - 1]!) > now; at--) order[at] = order[at - 1]!;
    order[at] = row;
  }
}
