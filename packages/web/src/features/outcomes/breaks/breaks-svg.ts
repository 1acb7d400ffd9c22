import { makeAxis } from '../../../charts/axis.ts';
import { shorten, svgInk, svgLine, svgPicture, svgText, svgWhisker } from '../../../charts/svg-parts.ts';
import type { BreakKind, BreakRow } from './prepare-breaks.ts';

export type BreaksSvgWords = {
  title: string;
  subtitle: string;
  basis: string;
  lost: string;
  share: string;
  kind: Record<BreakKind, string>;
  border: string;
  formatCount: (count: number) => string;
};

const width = 1200;
const rowHeight = 46;
const top = 124;
const dot = { left: 620, right: 960 };

/** The ranked breaks as a picture that stands alone. */
export function drawBreaksSvg(rows: readonly BreakRow[], words: BreaksSvgWords): string {
  const axis = makeAxis({ values: rows.flatMap(({ lost }) => [lost.low, lost.high]), width: dot.right - dot.left });
  const toDot = (value: number) => dot.left + axis.at(value);
  const bottom = top + rows.length * rowHeight;
  const parts = [
    svgText(dot.left, top - 14, words.lost, { size: 12, fill: svgInk.quiet }),
    svgText(dot.right + 40, top - 14, words.share, { size: 12, fill: svgInk.quiet }),
    ...axis.ticks.flatMap((tick) => [
      svgLine({ x1: toDot(tick), y1: top, x2: toDot(tick), y2: bottom }, svgInk.line),
      svgText(toDot(tick), bottom + 18, words.formatCount(tick), { size: 11, fill: svgInk.quiet, anchor: 'middle' }),
    ]),
    ...rows.flatMap((row, index) => drawRow(row, { y: top + index * rowHeight, toDot, words })),
  ];

  return svgPicture({ ...words, width, height: bottom + 74, parts });
}

type Place = { y: number; toDot: (value: number) => number; words: BreaksSvgWords };

function drawRow(row: BreakRow, { y, toDot, words }: Place): string[] {
  const middle = y + rowHeight / 2;
  const { lost } = row;
  return [
    svgLine({ x1: 24, y1: y, x2: width - 24, y2: y }, svgInk.line),
    svgText(24, middle + 5, String(row.rank), { size: 15, weight: 650 }),
    svgText(64, middle - 3, `${shorten(row.from, 32)} → ${shorten(row.to, 32)}`, { size: 14, weight: 600 }),
    svgText(64, middle + 14, row.border ? `${words.kind[row.kind]} · ${words.border}` : words.kind[row.kind], {
      size: 12,
      fill: svgInk.quiet,
    }),
    ...svgWhisker({ low: toDot(lost.low), value: toDot(lost.value), high: toDot(lost.high), y: middle - 4 }),
    svgText(toDot(lost.value), middle + 16, `${lost.text} (${lost.interval})`, {
      size: 11,
      fill: svgInk.quiet,
      anchor: 'middle',
    }),
    svgText(dot.right + 40, middle + 5, `${row.share} : ${row.otherShare}`, { size: 13 }),
  ];
}
