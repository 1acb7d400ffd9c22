import { foldText } from '@anklang/domain';

/** From here on, of 1, two names are probably two ways to write one. */
const alikeFrom = 0.75;
/** Where very many names are much alike, not all of them are compared. */
const mostComparisons = 200_000;

export type AlikeNames = { one: number; other: number; likeness: number };

/** Equal but for capitals, accents, blanks, hyphens and other signs. */
export function plainName(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Pairs of places whose names are alike: by the share of their groups of three letters that both have (Dice), the words
 * in any order. Names with other numbers are never alike: branch 12 is not branch 13.
 *
 * Two sets of which so much is shared have one of their rarest groups in common, so that only names that share one of
 * those are compared at all.
 */
export function findAlikeNames(names: readonly string[]): AlikeNames[] {
  const frequency = new Map<string, number>();
  const sets = names.map(gramsOf);
  for (const grams of sets) for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const numbers = names.map((name) => (name.match(/\d+/g) ?? []).join(' '));
  const bySize = sets.map((_, place) => place).sort((left, right) => sets[left]!.size - sets[right]!.size);

  const placesOf = new Map<string, number[]>();
  const alike: AlikeNames[] = [];
  let comparisons = 0;
  for (const place of bySize) {
    const grams = sets[place]!;
    const least = Math.ceil((grams.size * alikeFrom) / (2 - alikeFrom));
    const rarest = [...grams]
      .sort((left, right) => frequency.get(left)! - frequency.get(right)! || (left < right ? -1 : 1))
      .slice(0, grams.size - least + 1);
    const candidates = new Set(rarest.flatMap((gram) => placesOf.get(gram) ?? []));
    for (const candidate of candidates) {
      if (numbers[candidate] !== numbers[place] || sets[candidate]!.size < least) continue;
      comparisons += 1;
      if (comparisons > mostComparisons) return alike;
      const likeness = dice(sets[candidate]!, grams);
      if (likeness < alikeFrom) continue;
      alike.push({ one: Math.min(place, candidate), other: Math.max(place, candidate), likeness });
    }
    for (const gram of rarest) {
      const places = placesOf.get(gram);
      if (places) places.push(place);
      else placesOf.set(gram, [place]);
    }
  }
  return alike;
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared += 1;
  return (2 * shared) / (one.size + other.size);
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
