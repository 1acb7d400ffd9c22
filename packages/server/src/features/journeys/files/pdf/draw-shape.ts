import type { Shape, TextShape } from '../draw/shapes.ts';
import type { Fonts } from '../fonts/fonts.ts';
import type { Pdf } from './pdf-document.ts';

/** Inter's ascender in parts of the size. */
const ascent = 0.969;

export function drawShape(document: Pdf, shape: Shape, fonts: Fonts | null): void {
  if (shape.kind === 'text' && fonts) drawText(document, shape, fonts);
  else if (shape.kind === 'rect') drawRect(document, shape);
  else if (shape.kind === 'mark') drawMark(document, shape);
  else if (shape.kind === 'line') drawLine(document, shape);
}

function drawLine(document: Pdf, { points, colour, width, dash }: Extract<Shape, { kind: 'line' }>): void {
  const [first, ...rest] = points;
  if (!first) return;
  document.save().lineWidth(width).lineJoin('round').strokeColor(colour);
  if (dash) document.dash(dash[0], { space: dash[1] });
  document.moveTo(...first);
  for (const point of rest) document.lineTo(...point);
  document.stroke().restore();
}

function drawRect(document: Pdf, shape: Extract<Shape, { kind: 'rect' }>): void {
  const { x, y, width, height, radius = 0, fill, line } = shape;
  document.save().lineWidth(0.75);
  if (radius > 0) document.roundedRect(x, y, width, height, radius);
  else document.rect(x, y, width, height);
  if (fill && line) document.fillAndStroke(fill, line);
  else if (fill) document.fill(fill);
  else if (line) document.stroke(line);
  document.restore();
}

function drawMark(document: Pdf, { mark, x, y, size, fill, line }: Extract<Shape, { kind: 'mark' }>): void {
  const half = size / 2;
  document.save().lineWidth(1.2);
  if (mark === 'circle' || mark === 'ring') document.circle(x, y, half);
  else if (mark === 'square') document.rect(x - half, y - half, size, size);
  else {
    const wide = half * 1.25;
    document.polygon([x, y - wide], [x + wide, y], [x, y + wide], [x - wide, y]);
  }
  if (mark === 'ring') document.stroke(line);
  else document.fillAndStroke(fill, line);
  document.restore();
}

/** Line by line, and in each line one stretch after the other, each in the font file that has it. */
function drawText(document: Pdf, shape: TextShape, fonts: Fonts): void {
  const { x, y, width, lines, font, leading, colour, align } = shape;
  document.fillColor(colour).fontSize(font.size);
  for (const [place, line] of lines.entries()) {
    const runs = fonts.runsOf(line, font.weight);
    const long = runs.reduce((sum, run) => sum + document.font(run.file.key).widthOfString(run.text), 0);
    const baseline = y + place * leading + (leading - font.size * 1.21) / 2 + font.size * ascent;
    let at = { left: x, center: x + (width - long) / 2, right: x + width - long }[align];
    for (const run of runs) {
      document.font(run.file.key).text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
      at += document.widthOfString(run.text);
    }
  }
}
