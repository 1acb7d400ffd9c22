import type { Paper } from './paper.ts';
import { type Font, leadingOf, type Measure, type Page, type Part, type Shape, type TextShape } from './shapes.ts';
import { wrapText } from './wrap-text.ts';

export type TextToPlace = {
  text: string;
  x: number;
  y: number;
  width: number;
  font: Font;
  colour: string;
  part: Part;
  align?: TextShape['align'];
};

/** A text in its place, wrapped. */
export function placeText({ align = 'left', ...place }: TextToPlace, measure: Measure): TextShape {
  const lines = wrapText(place.text, { width: place.width, font: place.font, measure });
  const leading = leadingOf(place.font.size);
  return { kind: 'text', ...place, align, lines, leading, height: lines.length * leading };
}

export type PageWriter = {
  readonly paper: Paper;
  readonly measure: Measure;
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** Where the next thing goes. */
  y(): number;
  /** Height that is left on the page. */
  room(): number;
  /** Height of an empty page. */
  whole: number;
  skip(height: number): void;
  beginPage(about?: Pick<Page, 'steps'>): Page;
  page(): Page;
  add(...shapes: Shape[]): void;
  /** A paragraph over the whole width, which goes on on the next page where it must. */
  write(text: string, options: { font: Font; colour: string; part: Part; width?: number }): void;
  finish(): Page[];
};

export function createPageWriter(options: { paper: Paper; measure: Measure; width: number }): PageWriter {
  const { paper, measure, width } = options;
  const { margin } = paper;
  const footer = 14 * paper.scale;
  const bottom = paper.height === null ? Number.POSITIVE_INFINITY : paper.height - margin - footer;
  const pages: Page[] = [];
  let at = margin;

  const writer: PageWriter = {
    ...{ paper, measure, width, left: margin, right: width - margin, whole: bottom - margin },
    y: () => at,
    room: () => bottom - at,
    skip: (height) => {
      at += height;
    },
    beginPage(about = { steps: [] }) {
      at = margin;
      const page: Page = { width, height: paper.height ?? 0, shapes: [], curve: null, lanes: [], ...about };
      pages.push(page);
      return page;
    },
    page: () => pages.at(-1)!,
    add: (...shapes) => void pages.at(-1)!.shapes.push(...shapes),
    write(text, { font, colour, part, width: most = width - 2 * margin }) {
      const shape = placeText({ text, x: margin, y: at, width: most, font, colour, part }, measure);
      let { lines } = shape;
      while (lines.length > 0) {
        const fit = Math.floor((bottom - at) / shape.leading);
        if (fit < Math.min(2, lines.length)) {
          writer.beginPage();
          continue;
        }
        const some = lines.slice(0, fit);
        const height = some.length * shape.leading;
        const isWhole = some.length === shape.lines.length;
        writer.add({ ...shape, y: at, lines: some, height, text: isWhole ? shape.text : some.join('\n') });
        at += height;
        lines = lines.slice(some.length);
      }
    },
    finish() {
      if (paper.height === null) for (const page of pages) page.height = Math.ceil(at + margin);
      return pages;
    },
  };
  return writer;
}
