import { patternMatcher } from '@anklang/domain';
import { foldName } from './fold-name.ts';

const gramLength = 3;
const tableSize = 1 << 16;

/**
 * Place of the first of many patterns that fits a folded name, or -1. A pattern is only tried on names that hold three
 * characters in a row which it asks for and few other patterns do: five hundred patterns cost hardly more than one.
 */
export function matchPatterns(texts: readonly string[]): (foldedName: string) => number {
  const fits = texts.map(patternMatcher);
  const { byGram, always } = indexByGram(texts.map((text) => foldName(text).split('*')));

  return (name) => {
    let best = fits.length;
    for (const place of always) {
      if (place >= best) break;
      if (fits[place]!(name)) best = place;
    }
    for (let at = 0; at + gramLength <= name.length; at++) {
      const candidates = byGram[gramAt(name, at)];
      if (candidates === undefined) continue;
      for (const place of candidates) {
        if (place >= best) break;
        if (fits[place]!(name)) best = place;
      }
    }

    return best === fits.length ? -1 : best;
  };
}

/** Under the gram that the fewest patterns share; patterns without one are always tried. Places rise in each list. */
function indexByGram(patterns: readonly (readonly string[])[]) {
  const gramsOf = patterns.map((pieces) => [...new Set(pieces.flatMap(gramsIn))]);
  const uses = new Map<number, number>();
  for (const gram of gramsOf.flat()) uses.set(gram, (uses.get(gram) ?? 0) + 1);

  const byGram = new Array<number[] | undefined>(tableSize).fill(undefined);
  const always: number[] = [];
  for (const [place, grams] of gramsOf.entries()) {
    const [rarest] = grams.toSorted((left, right) => uses.get(left)! - uses.get(right)!);
    if (rarest === undefined) always.push(place);
    else byGram[rarest] = [...(byGram[rarest] ?? []), place];
  }
  return { byGram, always };
}

function gramsIn(piece: string): number[] {
  return Array.from({ length: Math.max(0, piece.length - gramLength + 1) }, (_, at) => gramAt(piece, at));
}

/** Different grams may share a number: then a pattern is tried once more than needed. */
function gramAt(text: string, at: number): number {
  const mixed = text.charCodeAt(at) * 0x9e5 + text.charCodeAt(at + 1) * 0x61 + text.charCodeAt(at + 2);
  return (mixed ^ (mixed >>> 11)) & (tableSize - 1);
}
