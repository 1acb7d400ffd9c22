import { foldText } from '@anklang/domain';

/** From here on, of 1, two names are probably two ways to write one. */
const alikeFrom = 0.75;
/** Where very many names are much alike, not all of them are compared. */
const mostComparisons = 200_000;
const mostAlike = 20_000;

export type AlikeNames = { one: number; other: number; likeness: number };
/** Groups of three letters as numbers, the rarest first. */
type Grams = readonly number[];

/** Equal but for capitals, accents, blanks, hyphens and other signs. */
export function plainName(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Pairs of places whose names are alike: by the share of their groups of three letters that both have (Dice), the words
 * in any order. Names with other numbers are never alike: branch 12 is not branch 13.
 */
export function findAlikeNames(names: readonly string[]): AlikeNames[] {
  const grams = rankGrams(names.map(gramsOf));
  const places = names.map((_, place) => place).sort((left, right) => grams[left]!.length - grams[right]!.length);
  const byNumbers = Map.groupBy(places, (place) => (names[place]!.match(/\d+/g) ?? []).join(' '));
  const alike: AlikeNames[] = [];
  let comparisons = 0;
  for (const group of byNumbers.values()) {
    comparisons = findAlikeIn(group, { grams, alike, comparisons });
    if (comparisons >= mostComparisons) break;
  }
  return alike;
}

/**
 * Those of one group, the shortest first. Two sets of which so much is shared have one of their rarest groups of letters
 * in common, so that only names that share one of those are compared at all. Gives how many were compared by now.
 */
function findAlikeIn(
  group: readonly number[],
  { grams, alike, comparisons }: { grams: readonly Grams[]; alike: AlikeNames[]; comparisons: number },
): number {
  const placesOf = new Map<number, number[]>();
  const lastSeenBy = new Map<number, number>();
  let compared = comparisons;
  for (const place of group.length > 1 ? group : []) {
    const own = grams[place]!;
    const least = Math.ceil((own.length * alikeFrom) / (2 - alikeFrom));
    const rarest = own.slice(0, own.length - least + 1);
    for (const gram of rarest) {
      for (const candidate of placesOf.get(gram) ?? []) {
        if (lastSeenBy.get(candidate) === place) continue;
        lastSeenBy.set(candidate, place);
        if (grams[candidate]!.length < least) continue;
        if (compared >= mostComparisons || alike.length >= mostAlike) return mostComparisons;
        compared += 1;
        const likeness = dice(grams[candidate]!, own);
        if (likeness < alikeFrom) continue;
        alike.push({ one: Math.min(place, candidate), other: Math.max(place, candidate), likeness });
      }
    }
    for (const gram of rarest) {
      const found = placesOf.get(gram);
      if (found) found.push(place);
      else placesOf.set(gram, [place]);
    }
  }
  return compared;
}

/** Both are sorted. */
function dice(one: Grams, other: Grams): number {
  let [left, right, shared] = [0, 0, 0];
  while (left < one.length && right < other.length) {
    const difference = one[left]! - other[right]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return (2 * shared) / (one.length + other.length);
}

/** Numbers for the groups of letters, the rarest of all names with the lowest. */
function rankGrams(sets: readonly ReadonlySet<string>[]): Grams[] {
  const frequency = new Map<string, number>();
  for (const grams of sets) for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const byFrequency = [...frequency].sort(([, left], [, right]) => left - right);
  const rankOf = new Map(byFrequency.map(([gram], rank) => [gram, rank]));
  return sets.map((grams) => [...grams].map((gram) => rankOf.get(gram)!).sort((left, right) => left - right));
}

/** Blanks around each word make its first and last letters count. */
function gramsOf(name: string): Set<string> {
  const grams = new Set<string>();
  for (const word of foldText(name).split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  }
  return grams;
}
