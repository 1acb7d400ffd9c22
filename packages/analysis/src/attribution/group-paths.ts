import { AnalysisError } from '../error.ts';
import type { Random } from '../stats/random.ts';
import type { PathTable } from './path-table.ts';

/** Up to so many conversions of a row are thrown into groups one by one. */
const mostOneByOne = 64;
const roomForSteps = 8_000_000;

/**
 * A table that knows no customers, with its conversions and nulls thrown into groups by chance as customers of their own;
 * sums stay exactly what they were. Many of one row are not thrown one by one: they stay where nobody resamples them
 * (`customerOf` −1), and some groups get a little more or less, so that resampling groups moves the row as far as Poisson
 * numbers would (variance = count). Such little parts may be below 0. Paths stand by group, then in the order given.
 * O(steps of the result), which are at most about 64 times those of the table.
 */
export function groupPaths(table: PathTable, { groups, random }: { groups: number; random: Random }): PathTable {
  if (!(Number.isInteger(groups) && groups >= 2)) {
    throw new AnalysisError('option_invalid', { option: 'groups', value: groups });
  }
  const parts = createParts();
  const among = sharingGroups(table, groups);
  for (let p = 0; p < table.paths; p++) {
    for (const kind of ['conversions', 'nulls'] as const) {
      const count = table[kind][p]!;
      if (count > mostOneByOne)
        shareByChance({ count, groups, among, random }, (g, part) => parts.add(g, p, kind, part));
      else throwOneByOne({ count, groups, random }, (g, part) => parts.add(g, p, kind, part));
    }
  }
  return parts.toTable(table, groups);
}

type Take = (group: number, part: number) => void;

function throwOneByOne({ count, groups, random }: { count: number; groups: number; random: Random }, take: Take): void {
  for (let left = count; left > 0; left--) take(random.below(groups), Math.min(1, left));
}

function shareByChance(
  { count, groups, among, random }: { count: number; groups: number; among: number; random: Random },
  take: Take,
): void {
  // Such fractions add up without rounding: whole numbers of conversions stay whole.
  const part = Math.round(Math.sqrt(count / among) * 1024) / 1024;
  const first = random.below(groups);
  let rest = count;
  for (let n = 0; n < among; n++) {
    const more = random.uniform() < 0.5 ? part : -part;
    take((first + n) % groups, more);
    rest -= more;
  }
  take(-1, rest);
}

/** Among as many groups as there is room for. */
function sharingGroups(table: PathTable, groups: number): number {
  let steps = 0;
  for (let p = 0; p < table.paths; p++) {
    if (table.conversions[p]! > mostOneByOne || table.nulls[p]! > mostOneByOne) {
      steps += table.offsets[p + 1]! - table.offsets[p]!;
    }
  }
  return Math.min(groups, Math.max(16, Math.floor(roomForSteps / (steps || 1))));
}

function createParts() {
  const group: number[] = [];
  const path: number[] = [];
  const conversions: number[] = [];
  const nulls: number[] = [];
  return {
    add(g: number, p: number, kind: 'conversions' | 'nulls', part: number): void {
      group.push(g);
      path.push(p);
      conversions.push(kind === 'conversions' ? part : 0);
      nulls.push(kind === 'nulls' ? part : 0);
    },
    toTable(table: PathTable, groups: number): PathTable {
      const order = byGroup(group, groups);
      const rows: number[] = [];
      for (const part of order) {
        const row = rows.at(-1);
        if (row === undefined || group[row] !== group[part] || path[row] !== path[part]) {
          rows.push(part);
          continue;
        }
        conversions[row]! += conversions[part]!;
        nulls[row]! += nulls[part]!;
      }
      const worth = (row: number) => {
        const p = path[row]!;
        return conversions[row] === 0 ? 0 : (table.value[p]! * conversions[row]!) / table.conversions[p]!;
      };
      return {
        ...copyPaths(
          table,
          rows.map((row) => path[row]!),
        ),
        conversions: Float64Array.from(rows, (row) => conversions[row]!),
        value: Float64Array.from(rows, worth),
        nulls: Float64Array.from(rows, (row) => nulls[row]!),
        customerOf: Int32Array.from(rows, (row) => group[row]!),
      };
    },
  };
}

/** Stable, so that parts of one path in a group stand side by side. */
function byGroup(group: readonly number[], groups: number): Uint32Array {
  const next = new Uint32Array(groups + 2);
  for (const g of group) next[g + 2]!++;
  for (let g = 1; g < next.length; g++) next[g]! += next[g - 1]!;
  const order = new Uint32Array(group.length);
  group.forEach((g, part) => {
    order[next[g + 1]!++] = part;
  });
  return order;
}

function copyPaths(table: PathTable, paths: readonly number[]): PathTable {
  const offsets = new Uint32Array(paths.length + 1);
  paths.forEach((p, i) => {
    offsets[i + 1] = offsets[i]! + table.offsets[p + 1]! - table.offsets[p]!;
  });
  const steps = new Uint16Array(offsets[paths.length]!);
  paths.forEach((p, i) => {
    steps.set(table.steps.subarray(table.offsets[p]!, table.offsets[p + 1]!), offsets[i]!);
  });
  return { ...table, paths: paths.length, offsets, steps, age: null };
}
