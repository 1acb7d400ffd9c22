import type { PathTable } from '@anklang/analysis';
import { customerGroups } from '../measures.ts';

/** Runs up to this length are put in order without any ado. */
const few = 24;

type Paths = Pick<PathTable, 'paths' | 'offsets' | 'steps' | 'touchpoints'>;

/**
 * Paths by group, then by their steps, where what ends first comes first; equals as they stood. In each group the first
 * steps of a path and its place make one number, and numbers are sorted much faster than paths are compared; only paths
 * that begin alike are looked at again. O(paths log paths) expected.
 */
export function orderPaths(table: Paths, groupOf: Uint8Array): Uint32Array {
  const { order, first } = dealOut(groupOf);
  for (let g = 0; g < customerGroups; g++) {
    if (first[g + 1]! - first[g]! > 1) orderGroup(table, order.subarray(first[g]!, first[g + 1]!));
  }
  return order;
}

function dealOut(groupOf: Uint8Array): { order: Uint32Array; first: Uint32Array } {
  const first = new Uint32Array(customerGroups + 1);
  for (let p = 0; p < groupOf.length; p++) first[groupOf[p]! + 1]!++;
  for (let g = 0; g < customerGroups; g++) first[g + 1]! += first[g]!;
  const next = first.slice();
  const order = new Uint32Array(groupOf.length);
  for (let p = 0; p < groupOf.length; p++) order[next[groupOf[p]!]!++] = p;
  return { order, first };
}

function orderGroup(table: Paths, group: Uint32Array): void {
  const { offsets, steps, touchpoints } = table;
  const { length } = group;
  // Far enough below what a number holds that dividing by the length never rounds up.
  const depth = Math.floor(Math.log(2 ** 50 / length) / Math.log(touchpoints + 1));
  const keys = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const from = offsets[group[i]!]!;
    const end = offsets[group[i]! + 1]!;
    let key = 0;
    for (let d = from; d < from + depth; d++) key = key * (touchpoints + 1) + (d < end ? steps[d]! + 1 : 0);
    keys[i] = key * length + i;
  }
  keys.sort();
  const before = group.slice();
  for (let i = 0; i < length; i++) {
    const begins = Math.floor(keys[i]! / length);
    group[i] = before[keys[i]! - begins * length]!;
    keys[i] = begins;
  }
  const compare = comparing(table, depth);
  for (let from = 0, to: number; from < length; from = to) {
    to = from + 1;
    while (to < length && keys[to] === keys[from]) to++;
    // Paths that end before are equal already.
    if (depth > 0 && keys[from]! % (touchpoints + 1) === 0) continue;
    if (to - from > few) group.subarray(from, to).sort(compare);
    else if (to - from > 1) insertInOrder(group, { from, to, compare });
  }
}

type Compare = (a: number, b: number) => number;

/** Of paths that have their first steps in common. */
function comparing({ offsets, steps }: Paths, depth: number): Compare {
  return (a, b) => {
    const endA = offsets[a + 1]!;
    const endB = offsets[b + 1]!;
    for (let i = offsets[a]! + depth, k = offsets[b]! + depth; ; i++, k++) {
      if (i >= endA || k >= endB) return Math.max(0, endA - i) - Math.max(0, endB - k);
      const difference = steps[i]! - steps[k]!;
      if (difference !== 0) return difference;
    }
  };
}

function insertInOrder(
  group: Uint32Array,
  { from, to, compare }: { from: number; to: number; compare: Compare },
): void {
  for (let i = from + 1; i < to; i++) {
    const path = group[i]!;
    let at = i;
    for (; at > from && compare(group[at - 1]!, path) > 0; at--) group[at] = group[at - 1]!;
    group[at] = path;
  }
}
