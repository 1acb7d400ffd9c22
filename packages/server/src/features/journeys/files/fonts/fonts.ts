import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Measure, Weight } from '../draw/shapes.ts';
import { unpackWoff } from './unpack-woff.ts';

/** Inter comes in pieces by alphabet; what none of them has is shown as a box. */
const alphabets = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;

export type FontFile = {
  /** Such as `latin-400`. */
  key: string;
  path: string;
  /** As printing needs them: not packed. */
  bytes: Buffer;
  has(codePoint: number): boolean;
  /** Of the size of the letters. */
  advanceOf(codePoint: number): number;
};

/** A stretch of text that one font file has. */
type Run = { file: FontFile; text: string };

export type Fonts = {
  measure: Measure;
  runsOf(text: string, weight: Weight): Run[];
  /** Signs that no file has. */
  missingIn(text: string): string[];
};

let loaded: Fonts | null = null;

/** The letters of files, with their real widths. Read once. */
export function loadFonts(): Fonts {
  loaded ??= makeFonts();
  return loaded;
}

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });
/** Joins and variants of pictures, and marks of direction: nothing to see of their own. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

function makeFonts(): Fonts {
  const files = new Map<Weight, FontFile[]>([
    [400, []],
    [600, []],
  ]);
  const filesOf = (weight: Weight) => {
    const some = files.get(weight)!;
    if (some.length === 0) some.push(...alphabets.map((alphabet) => openFont(alphabet, weight)));
    return some;
  };
  const fileFor = (codePoint: number, weight: Weight) => filesOf(weight).find((file) => file.has(codePoint)) ?? null;
  const widths = new Map<Weight, Map<number, number>>([
    [400, new Map()],
    [600, new Map()],
  ]);
  const widthOf = (codePoint: number, weight: Weight): number => {
    const known = widths.get(weight)!;
    let width = known.get(codePoint);
    if (width === undefined) {
      width = fileFor(codePoint, weight)?.advanceOf(codePoint) ?? 1;
      known.set(codePoint, width);
    }
    return width;
  };

  return {
    measure(text, { size, weight }) {
      let width = 0;
      for (const sign of plain(text)) width += widthOf(sign.codePointAt(0)!, weight);
      return width * size;
    },
    runsOf(text, weight) {
      const runs: Run[] = [];
      for (const { segment } of graphemes.segment(plain(text))) {
        const sign = isCovered(segment, weight) ? segment : String.fromCodePoint(segment.codePointAt(0)!);
        const last = runs.at(-1);
        const codePoint = sign.codePointAt(0)!;
        if (last && Array.from(sign).every((one) => last.file.has(one.codePointAt(0)!))) last.text += sign;
        else runs.push({ file: fileFor(codePoint, weight) ?? filesOf(weight)[0]!, text: sign });
      }
      return runs;
    },
    missingIn(text) {
      const missing = new Set<string>();
      for (const { segment } of graphemes.segment(plain(text))) {
        if (segment.trim() !== '' && !isCovered(segment, 400)) missing.add(segment);
      }
      return [...missing];
    },
  };

  function isCovered(segment: string, weight: Weight): boolean {
    return Array.from(segment).every((sign) => fileFor(sign.codePointAt(0)!, weight) !== null);
  }
}

function plain(text: string): string {
  return text.normalize('NFC').replace(unseen, '');
}

/** What the font of an embedded file knows; the types of the library leave it out. */
type OpenedFont = {
  unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { advanceWidth: number };
};

function openFont(alphabet: string, weight: Weight): FontFile {
  const path = createRequire(import.meta.url).resolve(
    `@fontsource/inter/files/inter-${alphabet}-${weight}-normal.woff`,
  );
  const document = new PDFDocument({ autoFirstPage: false });
  const bytes = unpackWoff(readFileSync(path));
  document.font(bytes);
  const { font } = (document as unknown as { _font: { font: OpenedFont } })._font;
  return {
    key: `${alphabet}-${weight}`,
    path,
    bytes,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advanceOf: (codePoint) => font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm,
  };
}
