import { countJourneys, type EventLog, pathOfJourney } from '../eventlog/event-log.ts';

/** Different paths with how many journeys took each, most frequent first; equally frequent ones as first met. */
export type Variants = {
  /** Journeys that are not empty. */
  journeys: number;
  /** Journeys per variant. */
  count: Uint32Array;
  /** A journey that took it: the first one of the log. */
  example: Uint32Array;
  /** Variant of each journey; −1 for an empty one. */
  variantOf: Int32Array;
};

/**
 * Counts different paths exactly: journeys with equal hashes are compared step by step, so that two paths never pass
 * for one. O(events) expected; 4 bytes a journey and about 30 a variant.
 */
export function countVariants(log: EventLog): Variants {
  const variantOf = new Int32Array(log.journeys).fill(-1);
  const table = createTable();
  for (let j = 0; j < log.journeys; j++) {
    const from = log.starts[j]!;
    const to = log.starts[j + 1]!;
    if (from === to) continue;
    variantOf[j] = findOrAdd(table, log, j, hashPath(log.touchpoint, from, to));
  }
  return mostFrequentFirst(table, variantOf, countJourneys(log).journeys);
}

/** The touchpoint codes of variant `v`. */
export function pathOfVariant(log: EventLog, variants: Variants, v: number): number[] {
  return pathOfJourney(log, variants.example[v]!);
}

/** How many of the most frequent variants it takes to cover `share` (0 to 1) of the journeys. */
export function variantsToCover(variants: Variants, share: number): number {
  const wanted = share * variants.journeys;
  let covered = 0;
  let v = 0;
  while (v < variants.count.length && covered < wanted) covered += variants.count[v++]!;
  return v;
}

function hashPath(touchpoint: Uint16Array, from: number, to: number): number {
  let hash = to - from;
  for (let i = from; i < to; i++) {
    hash = Math.imul((hash << 13) | (hash >>> 19), 0x9e3779b1) ^ Math.imul(touchpoint[i]! + 1, 0x85ebca6b);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return hash ^ (hash >>> 15);
}

type Table = {
  /** Pairs of hash and variant + 1 (0: free), open addressing, at most half full. */
  slots: Int32Array;
  variants: number;
  count: Uint32Array;
  example: Uint32Array;
};

function createTable(): Table {
  return { slots: new Int32Array(2 << 12), variants: 0, count: new Uint32Array(2048), example: new Uint32Array(2048) };
}

function findOrAdd(table: Table, log: EventLog, j: number, hash: number): number {
  const { slots } = table;
  const mask = (slots.length >>> 1) - 1;
  let slot = hash & mask;
  for (;;) {
    const found = slots[2 * slot + 1]! - 1;
    if (found < 0) break;
    if (slots[2 * slot] === hash && samePath(log, table.example[found]!, j)) {
      table.count[found]!++;
      return found;
    }
    slot = (slot + 1) & mask;
  }
  const added = table.variants++;
  slots[2 * slot] = hash;
  slots[2 * slot + 1] = added + 1;
  table.example[added] = j;
  table.count[added] = 1;
  if (table.variants === table.count.length) grow(table);
  return added;
}

function samePath(log: EventLog, a: number, b: number): boolean {
  const { starts, touchpoint } = log;
  const from = starts[a]!;
  const other = starts[b]!;
  const length = starts[a + 1]! - from;
  if (starts[b + 1]! - other !== length) return false;
  for (let i = 0; i < length; i++) if (touchpoint[from + i] !== touchpoint[other + i]) return false;
  return true;
}

function grow(table: Table): void {
  const { slots: old } = table;
  const slots = new Int32Array(old.length * 2);
  const mask = (slots.length >>> 1) - 1;
  for (let s = 0; s < old.length; s += 2) {
    if (old[s + 1] === 0) continue;
    let slot = old[s]! & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = old[s]!;
    slots[2 * slot + 1] = old[s + 1]!;
  }
  table.slots = slots;
  table.count = doubled(table.count);
  table.example = doubled(table.example);
}

function doubled(values: Uint32Array): Uint32Array {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** Stable counting sort over the counts, which are many and mostly small. */
function mostFrequentFirst(table: Table, variantOf: Int32Array, journeys: number): Variants {
  const { variants } = table;
  const order = new Uint32Array(variants);
  let placed = 0;
  const repeated: number[] = [];
  for (let v = 0; v < variants; v++) if (table.count[v]! > 1) repeated.push(v);
  repeated.sort((a, b) => table.count[b]! - table.count[a]! || a - b);
  for (const v of repeated) order[placed++] = v;
  for (let v = 0; v < variants; v++) if (table.count[v] === 1) order[placed++] = v;

  const rank = new Int32Array(variants);
  for (let r = 0; r < variants; r++) rank[order[r]!] = r;
  for (let j = 0; j < variantOf.length; j++) if (variantOf[j]! >= 0) variantOf[j] = rank[variantOf[j]!]!;
  return {
    journeys,
    count: order.map((v) => table.count[v]!),
    example: order.map((v) => table.example[v]!),
    variantOf,
  };
}
