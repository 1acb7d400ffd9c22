import { makeAxis } from '../../charts/axis.ts';
import type { ShownEstimate } from '../../charts/estimate.ts';
import { exportColours, levelNames } from '../../charts/levels.ts';
import { type Level, levelShape } from '../../ui/level-mark.tsx';
import type { RankingModel, RankingRow } from './prepare-ranking.ts';

/** The words of an exported picture; it must explain itself far from the page. */
export type SvgWords = {
  title: string;
  subtitle: string;
  basis: string;
  rank: string;
  touchpoint: string;
  levels: Record<Level, string>;
  zeroLine: string;
  influence: string;
  interval: string;
  factor: Record<RankingRow['factor'], string>;
  notEnough: (estimate: Extract<ShownEstimate, { kind: 'notEnough' }>) => string;
  formatShare: (share: number) => string;
};

const width = 1200;
const rowHeight = 40;
const top = 132;
const bar = { left: 452, right: 812 };
const dot = { left: 880, right: 1170 };
const ink = '#1d2b33';
const quiet = '#56636b';

/** A self-contained picture of the ranking: title, legend, intervals and what it rests on; no font or style from outside. */
export function drawRankingSvg(rows: readonly RankingRow[], options: { model: RankingModel; words: SvgWords }): string {
  const { model, words } = options;
  const bottom = top + rows.length * rowHeight;
  const height = bottom + 84;
  const centre = (bar.left + bar.right) / 2;
  const toBar = (share: number) => centre + (share / model.reach) * ((bar.right - bar.left) / 2);
  const axis = makeAxis({ values: [0, model.influenceTop], width: dot.right - dot.left });
  const toDot = (share: number) => dot.left + axis.at(share);
  const parts = [
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(24, 40, words.title, { size: 22, weight: 650 }),
    text(24, 66, words.subtitle, { size: 14, fill: quiet }),
    ...drawLegend(words),
    text(24, top - 14, words.rank, { size: 12, fill: quiet }),
    text(96, top - 14, words.touchpoint, { size: 12, fill: quiet }),
    text(centre, top - 14, words.zeroLine, { size: 12, fill: quiet, anchor: 'middle' }),
    text(dot.left, top - 14, `${words.influence} (${words.interval})`, { size: 12, fill: quiet }),
    ...axis.ticks.flatMap((tick) => [
      line(toDot(tick), top, toDot(tick), bottom, '#e2e5e7'),
      text(toDot(tick), bottom + 18, words.formatShare(tick), { size: 11, fill: quiet, anchor: 'middle' }),
    ]),
    ...rows.flatMap((row, index) => drawRow(row, { y: top + index * rowHeight, toBar, toDot, words })),
    line(centre, top - 6, centre, bottom + 4, ink, 1.5),
    text(24, height - 20, words.basis, { size: 12, fill: quiet }),
  ];

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Inter, 'Segoe UI', system-ui, sans-serif">`,
    `<title>${forXml(words.title)}</title>`,
    `<desc>${forXml(`${words.subtitle} ${words.basis}`)}</desc>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

type RowPlace = { y: number; toBar: (share: number) => number; toDot: (share: number) => number; words: SvgWords };

function drawRow(row: RankingRow, { y, toBar, toDot, words }: RowPlace): string[] {
  const middle = y + rowHeight / 2;
  const parts = [
    line(24, y, width - 24, y, '#eef0f1'),
    text(24, middle + 5, row.rank ? row.rank.text : '–', { size: 15, weight: 650 }),
    text(48, middle + 5, row.rank && !row.rank.sure ? `(${row.rank.span})` : '', { size: 12, fill: quiet }),
    text(96, middle - 1, shorten(row.name, 38), { size: 14 }),
    text(96, middle + 14, words.factor[row.factor], { size: 11, fill: quiet }),
  ];
  if (row.levels) {
    for (const piece of row.levels.pieces) {
      const from = toBar(piece.from);
      parts.push(
        `<rect x="${fix(from)}" y="${middle - 9}" width="${fix(toBar(piece.to) - from)}" height="18" fill="${exportColours[piece.level]}"/>`,
      );
    }
    const [left, , right] = row.levels.pieces;
    const [low, , high] = row.levels.shown;
    if (left && low) parts.push(text(toBar(left.from) - 6, middle + 4, low.text, { size: 12, anchor: 'end' }));
    if (right && high) parts.push(text(toBar(right.to) + 6, middle + 4, high.text, { size: 12 }));
  }
  if (row.influence.kind === 'notEnough')
    parts.push(text(dot.left, middle + 4, words.notEnough(row.influence), { size: 12, fill: quiet }));
  if (row.influence.kind === 'estimate') {
    const { value, low, high } = row.influence;
    parts.push(
      line(toDot(low), middle, toDot(high), middle, ink, 2),
      line(toDot(low), middle - 4, toDot(low), middle + 4, ink, 1.5),
      line(toDot(high), middle - 4, toDot(high), middle + 4, ink, 1.5),
      `<circle cx="${fix(toDot(value))}" cy="${middle}" r="5" fill="${ink}"/>`,
    );
  }

  return parts;
}

function drawLegend(words: SvgWords): string[] {
  return levelNames.map((level, index) =>
    text(24 + index * 190, 94, `${levelShape(level)} ${words.levels[level]}`, {
      size: 13,
      fill: exportColours[level],
      weight: 600,
    }),
  );
}

type TextOptions = { size: number; fill?: string; weight?: number; anchor?: 'start' | 'middle' | 'end' };

function text(
  x: number,
  y: number,
  content: string,
  { size, fill = ink, weight = 400, anchor = 'start' }: TextOptions,
): string {
  return `<text x="${fix(x)}" y="${fix(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${forXml(content)}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string, thickness = 1): string {
  return `<line x1="${fix(x1)}" y1="${fix(y1)}" x2="${fix(x2)}" y2="${fix(y2)}" stroke="${stroke}" stroke-width="${thickness}"/>`;
}

function fix(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}

function shorten(value: string, limit: number): string {
  return value.length <= limit ? value : `${value.slice(0, limit - 1)}…`;
}

/** Names come from files of strangers; control characters would make the XML unreadable. */
function forXml(value: string): string {
  return (
    value
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML forbids
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
