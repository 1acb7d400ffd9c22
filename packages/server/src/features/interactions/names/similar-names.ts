import { foldName } from './fold-name.ts';

/** From here on, of 1, two names count as much alike. */
const alikeFrom = 0.45;

/**
 * Finds names much like another: by the share of their groups of three letters that both have (Dice), the words in any
 * order, accents and capitals aside. Most alike first, equals as they were given.
 */
export function similarNames<T extends { name: string }>(entries: readonly T[]): (name: string, most: number) => T[] {
  const sizes: number[] = [];
  const placesOf = new Map<string, number[]>();
  for (const [place, { name }] of entries.entries()) {
    const grams = gramsOf(name);
    sizes.push(grams.size);
    for (const gram of grams) {
      const places = placesOf.get(gram);
      if (places === undefined) placesOf.set(gram, [place]);
      else places.push(place);
    }
  }

  return (name, most) => {
    const grams = gramsOf(name);
    const shared = new Map<number, number>();
    for (const gram of grams) {
      for (const place of placesOf.get(gram) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    return [...shared]
      .map(([place, count]) => ({ place, alike: (2 * count) / (grams.size + sizes[place]!) }))
      .filter(({ alike }) => alike >= alikeFrom)
      .sort((left, right) => right.alike - left.alike || left.place - right.place)
      .slice(0, most)
      .map(({ place }) => entries[place]!);
  };
}

/** Blanks around each word make its first and last letters count. */
function gramsOf(name: string): Set<string> {
  const words = foldName(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .split(/[^\p{L}\p{N}]+/u);
  const grams = new Set<string>();
  for (const word of words.filter(Boolean)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
  }
  return grams;
}
