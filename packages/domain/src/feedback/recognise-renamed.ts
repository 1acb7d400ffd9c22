import { editDistance, plainName, splitName } from './column-names.ts';
import type { MappedTouchpoint, SurveyMapping } from './mapping.ts';

export type RecognisedMapping = {
  /** The mapping with this file's names, old names kept as aliases; what was not found is left out. */
  readonly mapping: SurveyMapping | null;
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly missing: readonly string[];
};

type Wanted = { readonly column: string; readonly names: readonly string[] };
type Pair = { readonly wanted: Wanted; readonly name: string; readonly cost: number };

const mostCost = 0.26;
const clearlyWorse = 0.15;
const shortWord = 3;
const otherQuestion = 0.2;

/**
 * Fits a kept mapping to the columns of a new wave: by name, by alias, by a name that differs in signs only, then by
 * likeness, one to one. Where two columns are about as near as each other, none is taken. `mapping` is null when the
 * outcome or every touchpoint is missing.
 */
export function recogniseRenamed(mapping: SurveyMapping, columns: readonly string[]): RecognisedMapping {
  const found = matchColumns(wantedColumns(mapping), columns);
  const nameOf = (column: string) => found.get(column);
  const renamed = [...found].filter(([from, to]) => from !== to).map(([from, to]) => ({ from, to }));
  const missing = wantedColumns(mapping)
    .map(({ column }) => column)
    .filter((column) => !found.has(column));

  const outcome = nameOf(mapping.outcome.column);
  const touchpoints = mapping.touchpoints.flatMap((touchpoint) => {
    const name = nameOf(touchpoint.column);
    return name === undefined ? [] : [renameTouchpoint(touchpoint, name)];
  });
  if (outcome === undefined || touchpoints.length === 0) return { mapping: null, renamed, missing };

  const { respondent, weight, ...rest } = mapping;
  const respondentNow = respondent === undefined ? undefined : nameOf(respondent);
  const weightNow = weight === undefined ? undefined : nameOf(weight);
  return {
    mapping: {
      ...rest,
      ...(respondentNow === undefined ? {} : { respondent: respondentNow }),
      ...(weightNow === undefined ? {} : { weight: weightNow }),
      segments: mapping.segments.flatMap((column) => nameOf(column) ?? []),
      outcome: { ...mapping.outcome, column: outcome },
      touchpoints,
    },
    renamed,
    missing,
  };
}

function wantedColumns(mapping: SurveyMapping): Wanted[] {
  const plain = [mapping.respondent, mapping.weight, ...mapping.segments, mapping.outcome.column];
  return [
    ...plain.flatMap((column) => (column === undefined ? [] : [{ column, names: [column] }])),
    ...mapping.touchpoints.map(({ column, aliases }) => ({ column, names: [column, ...(aliases ?? [])] })),
  ];
}

function renameTouchpoint(touchpoint: MappedTouchpoint, name: string): MappedTouchpoint {
  if (name === touchpoint.column) return touchpoint;
  const aliases = [touchpoint.column, ...(touchpoint.aliases ?? [])].filter((alias) => alias !== name);
  return { ...touchpoint, column: name, aliases: [...new Set(aliases)].slice(0, 50) };
}

function matchColumns(wanted: readonly Wanted[], columns: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const free = new Set(columns);
  const take = (column: string, name: string) => {
    found.set(column, name);
    free.delete(name);
  };
  const open = () => wanted.filter(({ column }) => !found.has(column));

  for (const { column } of wanted) if (free.has(column)) take(column, column);
  for (const { column, names } of open()) {
    const alias = names.find((name) => free.has(name));
    if (alias !== undefined) take(column, alias);
  }
  for (const { column, names } of open()) {
    const plain = new Set(names.map(plainName).filter((name) => name !== ''));
    const alike = [...free].filter((name) => plain.has(plainName(name)));
    if (alike.length === 1) take(column, alike[0]!);
  }
  // Whole pages move together: once some of Q7 are known to be Q8 now, the rest of Q7 is looked for there.
  for (const moves of [() => null, () => questionMoves(found)]) {
    const known = moves();
    const pairs = open().flatMap((entry) =>
      [...free].map((name) => ({ wanted: entry, name, cost: costOf(entry, name, known) })),
    );
    for (const pair of clearPairs(pairs)) take(pair.wanted.column, pair.name);
  }
  return found;
}

/** Pairs that are each other's best by a clear margin. */
function clearPairs(pairs: readonly Pair[]): Pair[] {
  const near = pairs.filter(({ cost }) => cost <= mostCost + clearlyWorse);
  return near.filter((pair) => {
    if (pair.cost > mostCost) return false;
    return near.every((other) => {
      if (other === pair || (other.wanted !== pair.wanted && other.name !== pair.name)) return true;
      return other.cost >= pair.cost + clearlyWorse;
    });
  });
}

type Moves = ReadonlyMap<string, string> | null;

/** Where most of the columns of a question went. */
function questionMoves(found: ReadonlyMap<string, string>): Moves {
  const votes = new Map<string, Map<string, number>>();
  for (const [from, to] of found) {
    const before = splitName(from).question;
    const now = splitName(to).question;
    if (before === '' || now === '') continue;
    const counts = votes.get(before) ?? new Map<string, number>();
    votes.set(before, counts.set(now, (counts.get(now) ?? 0) + 1));
  }
  return new Map([...votes].map(([before, counts]) => [before, [...counts].sort((a, b) => b[1] - a[1])[0]![0]]));
}

function costOf({ names }: Wanted, name: string, moves: Moves): number {
  return Math.min(...names.map((known) => costBetween(known, name, moves)));
}

/**
 * 0 for the same, 1 for nothing in common. Question numbers move from wave to wave, so what the question is about
 * decides, and a moved number costs a little. Short words must be the same: ART is not ARM.
 */
function costBetween(a: string, b: string, moves: Moves): number {
  const splitA = splitName(a);
  const splitB = splitName(b);
  const aboutA = plainName(splitA.about).slice(0, 100);
  const aboutB = plainName(splitB.about).slice(0, 100);
  if (aboutA === '' || aboutB === '') return 1;
  const moved = moveCost(splitA.question, splitB.question, moves);
  if (Math.min(aboutA.length, aboutB.length) <= shortWord) {
    return aboutA === aboutB && aboutA.length > 1 ? moved : 1;
  }
  return editDistance(aboutA, aboutB) / Math.max(aboutA.length, aboutB.length) + moved;
}

function moveCost(from: string, to: string, moves: Moves): number {
  const expected = moves?.get(from);
  if (expected !== undefined) return expected === to ? 0 : otherQuestion;
  return from === to ? 0 : 0.05;
}
