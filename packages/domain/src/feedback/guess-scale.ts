import { wordMeans } from './guess-words.ts';
import type { Scale } from './mapping.ts';
import type { ColumnSummary } from './schema.ts';

type Code = number | string;

/** How a group of columns that were asked alike is answered. */
export type GuessedScale = {
  readonly scale: Scale;
  readonly notUsed: readonly Code[];
  readonly missing: readonly Code[];
};

type Counts = { readonly numbers: ReadonlyMap<number, number>; readonly words: ReadonlyMap<string, number> };

/** Every value of the column as number or known word; null when there is anything else, or too much to see it all. */
export function countAnswers(column: ColumnSummary): Counts | null {
  const seen = column.values.reduce((sum, { count }) => sum + count, 0);
  if (column.filled === 0 || seen !== column.filled || column.distinct > 16) return null;
  const numbers = new Map<number, number>();
  const words = new Map<string, number>();
  for (const { value, count } of column.values) {
    const number = /^[+-]?\d+(\.0+)?$/.test(value) ? Number(value) : null;
    if (number !== null) numbers.set(number, (numbers.get(number) ?? 0) + count);
    else if (wordMeans(value) !== null) words.set(value, count);
    else return null;
  }
  return numbers.size >= 2 ? { numbers, words } : null;
}

/** Codes that stand far above every scale, and negative ones: "refused", "don't know". */
const isFarCode = (value: number) => value < 0 || value >= 77;

/**
 * Guesses the scale that a group of columns shares. A number just above the scale is "not used" when its share differs
 * much from column to column, as use does and opinion does not. Null where two readings are as good as each other.
 */
export function guessScale(columns: readonly ColumnSummary[], expected: 'recommendation' | null): GuessedScale | null {
  const counted = columns.map(countAnswers);
  if (counted.some((counts) => counts === null)) return null;
  const all = counted as Counts[];
  const values = [...new Set(all.flatMap(({ numbers }) => [...numbers.keys()]))].sort((a, b) => a - b);
  const inside = values.filter((value) => !isFarCode(value));
  const far = values.filter(isFarCode);
  const reading = readInside(inside, all, expected);
  if (reading === null) return null;

  const notUsed: Code[] = [...reading.notUsed];
  const missing: Code[] = [...reading.missing];
  for (const code of far) (variesLikeUse(all, code) ? notUsed : missing).push(code);
  for (const word of new Set(all.flatMap(({ words }) => [...words.keys()]))) {
    (wordMeans(word) === 'notUsed' ? notUsed : missing).push(word);
  }
  return { scale: reading.scale, notUsed, missing };
}

type Reading = { scale: Scale; notUsed: number[]; missing: number[] };

function readInside(
  values: readonly number[],
  all: readonly Counts[],
  expected: 'recommendation' | null,
): Reading | null {
  const highest = values.at(-1) ?? 0;
  const hasZero = values[0] === 0;
  const zero = hasZero ? [0] : [];
  if (expected === 'recommendation' && highest >= 9 && highest <= 11) {
    return { scale: [0, 10], notUsed: [], missing: highest === 11 ? [11] : [] };
  }
  if (highest === 11 && values.length >= 8) return aboveScale([hasZero ? 0 : 1, 10], 11, [], all);
  if (highest === 10) return { scale: hasZero ? [0, 10] : [1, 10], notUsed: [], missing: [] };
  if (highest === 2 && hasZero) return { scale: [0, 2], notUsed: [], missing: [] };
  // A zero below a scale that starts at one is no answer, unless so many gave it that it may be one.
  if (hasZero && !isRare(all, 0)) return null;
  if (highest === 6) {
    const sixIsNoOpinion = variesLikeUse(all, 6) || isMuchRarer(all, 6, 5);
    return sixIsNoOpinion ? aboveScale([1, 5], 6, zero, all) : { scale: [1, 6], notUsed: [], missing: zero };
  }
  if (highest === 3 || highest === 4 || highest === 5 || highest === 7) {
    return { scale: [1, highest], notUsed: [], missing: zero };
  }
  return null;
}

function aboveScale(scale: Scale, code: number, missing: number[], all: readonly Counts[]): Reading {
  return variesLikeUse(all, code)
    ? { scale, notUsed: [code], missing }
    : { scale, notUsed: [], missing: [...missing, code] };
}

function shares(all: readonly Counts[], value: number): number[] {
  return all.map(({ numbers }) => {
    const sum = [...numbers.values()].reduce((total, count) => total + count, 0);
    return (numbers.get(value) ?? 0) / sum;
  });
}

function variesLikeUse(all: readonly Counts[], value: number): boolean {
  const found = shares(all, value);
  const most = Math.max(...found);
  if (found.length === 1) return most > 0.4;
  return most > 0.25 || (found.length >= 3 && most > 0.03 && most > 3 * Math.min(...found));
}

function isRare(all: readonly Counts[], value: number): boolean {
  const found = shares(all, value).sort((a, b) => a - b);
  return found[Math.floor(found.length / 2)]! < 0.15;
}

function isMuchRarer(all: readonly Counts[], value: number, than: number): boolean {
  const sum = (of: number) => shares(all, of).reduce((total, share) => total + share, 0);
  return sum(value) * 8 < sum(than);
}

/** Share of "not used" among all cells of one column. */
export function notUsedShare(column: ColumnSummary, guessed: GuessedScale): number {
  const counts = countAnswers(column);
  if (counts === null) return 0;
  const used = guessed.notUsed.reduce<number>(
    (sum, code) => sum + ((typeof code === 'number' ? counts.numbers.get(code) : counts.words.get(code)) ?? 0),
    0,
  );
  return used / column.filled;
}
