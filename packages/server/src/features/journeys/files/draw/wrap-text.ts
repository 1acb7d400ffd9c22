import type { Font, Measure } from './shapes.ts';

type Wrap = { width: number; font: Font; measure: Measure };

/** The lines a text takes at a width. Line breaks of the text stay; words that are wider are broken. */
export function wrapText(text: string, wrap: Wrap): string[] {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .flatMap((line) => wrapLine(line, wrap));
}

function wrapLine(text: string, wrap: Wrap): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer, wrap)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line, wrap)) {
      const [head, rest] = breakWord(line, wrap);
      lines.push(head);
      line = rest;
    }
  }
  return [...lines, line];
}

function fits(text: string, { width, font, measure }: Wrap): boolean {
  return measure(text, font) <= width;
}

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** What fits of a word that is wider than the line, and the rest: at a hyphen or slash, between syllables, or anywhere. */
function breakWord(word: string, wrap: Wrap): [head: string, rest: string] {
  const signs = Array.from(graphemes.segment(word), ({ segment }) => segment);
  let most = 1;
  while (most < signs.length - 1 && fits(`${signs.slice(0, most + 1).join('')}-`, wrap)) most++;
  const cut = (at: number, sign: string): [string, string] => [
    signs.slice(0, at).join('') + sign,
    signs.slice(at).join(''),
  ];
  for (let at = most; at > 2; at--) if (/[-/_.@]/.test(signs[at - 1]!)) return cut(at, '');
  for (let at = most; at > 2; at--) if (isBetweenSyllables(signs, at)) return cut(at, '-');
  return cut(most, '');
}

/** One consonant goes with the vowel behind it; ch, ck, sch, ph, th and qu stay together. Good for German, fair for others. */
function isBetweenSyllables(signs: readonly string[], at: number): boolean {
  if (signs.length - at < 3) return false;
  const [before, here, next] = [signs[at - 1]!, signs[at]!, signs[at + 1]!].map((sign) => sign.toLowerCase());
  if (!/\p{L}/u.test(before!) || !/[bcdfgjklmnprstvwxzß]/.test(here!) || !/[aeiouyäöü]/.test(next!)) return false;
  return !/^(?:c[hk]|s[ct]|p[hf]|t[hz])$/.test(before! + here!);
}
