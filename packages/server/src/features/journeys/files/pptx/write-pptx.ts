import pptxgen from 'pptxgenjs';
import type { Page, Point, Shape, TextShape } from '../draw/shapes.ts';

/** Every computer with slides has it, and it runs a little narrower than the letters that were measured. */
const font = 'Arial';
const inch = 72;

type Deck = InstanceType<typeof pptxgen.default>;
type Slide = ReturnType<Deck['addSlide']>;
/** The library's types speak of its other build, which hides the class one level deeper. */
const createDeck = pptxgen as unknown as new () => Deck;
/** A shape it knows and does not name in its types. */
const freeForm = 'custGeom' as 'line';

/** Slides of text boxes and shapes, each of which can be changed. */
export async function writePptx(
  pages: readonly Page[],
  { title, language }: { title: string; language: string },
): Promise<Buffer> {
  const deck = new createDeck();
  const [first] = pages;
  deck.defineLayout({ name: 'journey', width: (first?.width ?? 960) / inch, height: (first?.height ?? 540) / inch });
  deck.layout = 'journey';
  deck.title = title;
  deck.author = 'Anklang';
  deck.company = '';
  deck.subject = title;
  deck.theme = { headFontFace: font, bodyFontFace: font };
  for (const page of pages) {
    const slide = deck.addSlide();
    slide.background = { color: 'FFFFFF' };
    for (const shape of page.shapes) drawShape(slide, { shape, language });
    if (page.curve) slide.addNotes(page.curve);
  }
  const bytes = await deck.write({ outputType: 'nodebuffer' });
  return Buffer.from(bytes as Uint8Array);
}

function drawShape(slide: Slide, { shape, language }: { shape: Shape; language: string }): void {
  if (shape.kind === 'text') drawText(slide, shape, language);
  else if (shape.kind === 'rect') drawRect(slide, shape);
  else if (shape.kind === 'mark') drawMark(slide, shape);
  else drawLine(slide, shape);
}

function drawText(slide: Slide, shape: TextShape, language: string): void {
  const { x, y, width, height, text, font: letters, leading, colour, align, part } = shape;
  slide.addText(clean(text), {
    ...{ x: x / inch, y: y / inch, w: (width + 2) / inch, h: (height + 1) / inch },
    ...{ fontFace: font, fontSize: round(letters.size), bold: letters.weight === 600, color: hex(colour) },
    ...{ align, valign: 'top', margin: 0, lineSpacing: round(leading), lang: language === 'de' ? 'de-DE' : 'en-GB' },
    ...{ isTextBox: true, wrap: true, fit: 'none', objectName: nameOf(part) },
  });
}

function nameOf(part: TextShape['part']): string {
  if (part.kind === 'step') return `Step ${part.step}`;
  if (part.kind === 'cell') return `Cell ${part.step}`;
  return part.kind;
}

function drawRect(slide: Slide, shape: Extract<Shape, { kind: 'rect' }>): void {
  const { x, y, width, height, fill, line, radius = 0 } = shape;
  slide.addShape(radius > 0 ? 'roundRect' : 'rect', {
    ...box({ x, y, width, height }),
    ...(fill ? { fill: { color: hex(fill) } } : {}),
    ...(line ? { line: { color: hex(line), width: 0.75 } } : {}),
    ...(radius > 0 ? { rectRadius: radius / inch } : {}),
  });
}

const marks = { circle: 'ellipse', ring: 'ellipse', square: 'rect', diamond: 'diamond' } as const;

function drawMark(slide: Slide, { mark, x, y, size, fill, line }: Extract<Shape, { kind: 'mark' }>): void {
  const wide = mark === 'diamond' ? size * 1.25 : size;
  slide.addShape(marks[mark], {
    ...box({ x: x - wide / 2, y: y - wide / 2, width: wide, height: wide }),
    ...(mark === 'ring' ? {} : { fill: { color: hex(fill) } }),
    line: { color: hex(line), width: 1.25 },
  });
}

function drawLine(slide: Slide, { points, colour, width, dash }: Extract<Shape, { kind: 'line' }>): void {
  const line = { color: hex(colour), width: round(width), ...(dash ? { dashType: dashOf(dash) } : {}) };
  const frame = frameOf(points);
  if (points.length === 2) {
    const [from, to] = points as [Point, Point];
    slide.addShape('line', { ...box(frame), line, flipV: from[0] < to[0] && from[1] > to[1] });
    return;
  }
  slide.addShape(freeForm, {
    ...box(frame),
    line,
    points: points.map(([x, y], place) => ({
      ...{ x: (x - frame.x) / inch, y: (y - frame.y) / inch },
      ...(place === 0 ? { moveTo: true } : {}),
    })),
  });
}

function dashOf([on]: readonly [number, number]): 'dash' | 'sysDot' {
  return on > 3 ? 'dash' : 'sysDot';
}

type Frame = { x: number; y: number; width: number; height: number };

function frameOf(points: readonly Point[]): Frame {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function box({ x, y, width, height }: Frame) {
  return { x: x / inch, y: y / inch, w: width / inch, h: height / inch };
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** What XML does not know breaks the whole deck. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are no part of XML.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
}
