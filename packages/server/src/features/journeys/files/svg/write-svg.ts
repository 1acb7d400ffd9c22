import { readFileSync } from 'node:fs';
import type { Page, Shape, TextShape } from '../draw/shapes.ts';
import type { Fonts } from '../fonts/fonts.ts';

/** Inter's ascender in parts of the size: where letters stand below the top of their line. */
const ascent = 0.969;

/** One page as a picture that needs nothing from outside: the letters it uses are in it. */
export function writeSvg(
  page: Page,
  { fonts, title, language }: { fonts: Fonts; title: string; language: string },
): string {
  const { width, height, shapes } = page;
  const body = [`<rect width="${width}" height="${height}" fill="#ffffff"/>`, ...shapes.map(writeShape)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${language}" role="img" aria-labelledby="title${page.curve ? ' curve' : ''}">`,
    `<title id="title">${escapeXml(title)}</title>`,
    ...(page.curve ? [`<desc id="curve">${escapeXml(page.curve)}</desc>`] : []),
    `<style>${fontFaces(shapes, fonts)}text{font-family:Inter,system-ui,sans-serif;white-space:pre}</style>`,
    ...body,
    '</svg>\n',
  ].join('\n');
}

function writeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}" rx="${n(shape.radius ?? 0)}" fill="${shape.fill ?? 'none'}"${shape.line ? ` stroke="${shape.line}" stroke-width="0.75"` : ''}/>`;
    case 'line': {
      const points = shape.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ');
      const dash = shape.dash ? ` stroke-dasharray="${shape.dash.map(n).join(' ')}"` : '';
      return `<polyline points="${points}" fill="none" stroke="${shape.colour}" stroke-width="${n(shape.width)}" stroke-linejoin="round"${dash}/>`;
    }
    case 'mark':
      return writeMark(shape);
    case 'text':
      return writeText(shape);
  }
}

function writeMark({ mark, x, y, size, fill, line }: Extract<Shape, { kind: 'mark' }>): string {
  const half = size / 2;
  const look = `fill="${mark === 'ring' ? 'none' : fill}" stroke="${line}" stroke-width="1.4"`;
  if (mark === 'circle' || mark === 'ring') return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(half)}" ${look}/>`;
  if (mark === 'square') {
    return `<rect x="${n(x - half)}" y="${n(y - half)}" width="${n(size)}" height="${n(size)}" ${look}/>`;
  }
  const wide = half * 1.25;
  return `<path d="M${n(x)} ${n(y - wide)}L${n(x + wide)} ${n(y)}L${n(x)} ${n(y + wide)}L${n(x - wide)} ${n(y)}Z" ${look}/>`;
}

function writeText({ x, y, width, lines, leading, font, colour, align }: TextShape): string {
  const anchor = { left: 'start', center: 'middle', right: 'end' }[align];
  const at = { left: x, center: x + width / 2, right: x + width }[align];
  const first = y + (leading - font.size * 1.21) / 2 + font.size * ascent;
  const spans = lines.map(
    (line, place) => `<tspan x="${n(at)}" y="${n(first + place * leading)}">${escapeXml(line)}</tspan>`,
  );
  return `<text font-size="${n(font.size)}" font-weight="${font.weight}" fill="${colour}" text-anchor="${anchor}">${spans.join('')}</text>`;
}

/** The font files that the texts need; a picture loads none from elsewhere. */
function fontFaces(shapes: readonly Shape[], fonts: Fonts): string {
  const used = new Map<string, { path: string; weight: number }>();
  for (const shape of shapes) {
    if (shape.kind !== 'text') continue;
    for (const { file } of shape.lines.flatMap((line) => fonts.runsOf(line, shape.font.weight))) {
      used.set(file.key, { path: file.path, weight: shape.font.weight });
    }
  }
  // Latin last: where two files have a sign, the last one wins, as on the pages.
  return [...used.values()].reverse().map(fontFace).join('');
}

function fontFace({ path, weight }: { path: string; weight: number }): string {
  const data = readFileSync(`${path}2`).toString('base64');
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text and attributes of XML; what XML does not know is left out. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are no part of XML.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .toWellFormed()
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
