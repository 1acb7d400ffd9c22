export type Weight = 400 | 600;
export type Font = { size: number; weight: Weight };
/** Width of a text in points. */
export type Measure = (text: string, font: Font) => number;

/** What a text is on its page, so that a reader who does not see it finds the way. */
export type Part =
  | { kind: 'title' }
  | { kind: 'paragraph' }
  | { kind: 'step'; step: number }
  | { kind: 'lane'; lane: string }
  | { kind: 'cell'; step: number; lane: string }
  | { kind: 'item' }
  /** Repeated or ornament: not read out. */
  | { kind: 'running' };

export type TextShape = {
  kind: 'text';
  x: number;
  /** Of the top of the first line. */
  y: number;
  width: number;
  height: number;
  /** As it was written; what shows text itself wraps it again. */
  text: string;
  lines: readonly string[];
  font: Font;
  leading: number;
  colour: string;
  align: 'left' | 'center' | 'right';
  part: Part;
};

export type Point = readonly [x: number, y: number];

/** What a page consists of. Measures are points (1/72 inch) from the upper left corner. */
export type Shape = TextShape | Drawing;

/** What is no text. `of` says that it belongs to the curve; anything else is ornament. */
type Drawing = { of?: 'curve' } & (
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      fill?: string;
      line?: string;
      radius?: number;
    }
  | { kind: 'line'; points: readonly Point[]; colour: string; width: number; dash?: readonly [number, number] }
  | { kind: 'mark'; mark: Mark; x: number; y: number; size: number; fill: string; line: string }
);

type Mark = 'circle' | 'square' | 'diamond' | 'ring';

export type Page = {
  width: number;
  height: number;
  shapes: Shape[];
  /** The curve in words; null: none on this page. */
  curve: string | null;
  /** Numbers of the steps and lanes of the table on this page, in their order. */
  steps: readonly number[];
  lanes: string[];
};

/** The line height that belongs to a size of letters. */
export function leadingOf(size: number): number {
  return Math.round(size * 1.36 * 100) / 100;
}
