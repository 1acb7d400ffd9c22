/**
 * Draws how cost and memory of counting grow from the figures that `bench/interactions.ts --write` left behind.
 *
 *     node --conditions=source bench/growth-plot.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';

export type Growth = {
  interactions: number;
  snapshotMegabytes: number;
  work: { name: string; milliseconds: number; peerMilliseconds: number | null }[];
};

const folder = new URL('../docs/numbers/', import.meta.url);
const width = 760;
const panel = { left: 70, top: 64, width: 270, height: 260, gap: 110 };
const colours = ['#1f7a6d', '#b4532a', '#5b5fc7', '#8a6d1d'];

type Series = { name: string; points: [x: number, y: number][]; colour: string; dashed: boolean };

const growth: Growth[] = JSON.parse(readFileSync(new URL('growth.json', folder), 'utf8'));
const names = [...new Set(growth.flatMap(({ work }) => work.map(({ name }) => name)))];
const times: Series[] = names.flatMap((name, i) => {
  const colour = colours[i % colours.length]!;
  const of = (pick: (work: Growth['work'][number]) => number | null): [number, number][] =>
    growth.flatMap(({ interactions, work }) => {
      const found = work.find((one) => one.name === name);
      const y = found ? pick(found) : null;
      return y === null ? [] : [[interactions, y] as [number, number]];
    });
  return [
    { name, points: of((work) => work.milliseconds), colour, dashed: false },
    { name: `${name}, DuckDB`, points: of((work) => work.peerMilliseconds), colour, dashed: true },
  ];
});
const memory: Series[] = [
  {
    name: 'columns in memory',
    points: growth.map(({ interactions, snapshotMegabytes }) => [interactions, snapshotMegabytes]),
    colour: colours[0]!,
    dashed: false,
  },
];
writeFileSync(new URL('growth.svg', folder), draw());
console.log('written: docs/numbers/growth.svg');

function draw(): string {
  const shown = times.filter(({ points }) => points.length > 0);
  const height = panel.top + panel.height + 60 + shown.length * 18;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Inter, sans-serif" font-size="12" fill="#22201c">
<title>Time and memory of counting at 1, 10 and 100 million interactions</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
<text x="${panel.left}" y="24" font-size="15" font-weight="600">Time and memory grow in proportion to the interactions</text>
${drawPanel({ title: 'Milliseconds', x: panel.left, series: shown, ticksY: [1, 10, 100, 1e3, 1e4, 1e5] })}
${drawPanel({ title: 'Megabytes', x: panel.left + panel.width + panel.gap, series: memory, ticksY: [10, 100, 1e3, 1e4] })}
${shown.map(drawKey).join('\n')}
</svg>
`;
}

function drawKey({ name, colour, dashed }: Series, i: number): string {
  const y = panel.top + panel.height + 56 + i * 18;
  return `<line x1="${panel.left}" x2="${panel.left + 28}" y1="${y - 4}" y2="${y - 4}" stroke="${colour}" stroke-width="2"${dash(dashed)}/><text x="${panel.left + 36}" y="${y}">${name}</text>`;
}

function dash(dashed: boolean): string {
  return dashed ? ' stroke-dasharray="5 4"' : '';
}

type Panel = { title: string; x: number; series: Series[]; ticksY: number[] };

/** Both axes are logarithmic, so that proportional growth is a straight line of one slope. */
function drawPanel({ title, x, series, ticksY }: Panel): string {
  const ticksX = [1e6, 1e7, 1e8];
  const place = (value: number, ticks: number[], from: number, length: number) =>
    from + ((Math.log10(value) - Math.log10(ticks[0]!)) / (Math.log10(ticks.at(-1)!) - Math.log10(ticks[0]!))) * length;
  const placeX = (value: number) => place(value, ticksX, x, panel.width).toFixed(1);
  const placeY = (value: number) => place(value, ticksY, panel.top + panel.height, -panel.height).toFixed(1);
  const lines = series.map(({ points, colour, dashed }) => {
    const path = points.map(([px, py]) => `${placeX(px)},${placeY(py)}`).join(' ');
    const dots = points.map(([px, py]) => `<circle cx="${placeX(px)}" cy="${placeY(py)}" r="3.5" fill="${colour}"/>`);
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash(dashed)}/>${dots.join('')}`;
  });
  const horizontal = ticksY.map(
    (tick) =>
      `<line x1="${x}" x2="${x + panel.width}" y1="${placeY(tick)}" y2="${placeY(tick)}" stroke="#e7e3da"/><text x="${x - 8}" y="${Number(placeY(tick)) + 4}" text-anchor="end">${tick.toLocaleString('en')}</text>`,
  );
  const vertical = ticksX.map(
    (tick) =>
      `<text x="${placeX(tick)}" y="${panel.top + panel.height + 20}" text-anchor="middle">${tick / 1e6} M</text>`,
  );
  return `<text x="${x}" y="${panel.top - 14}" font-weight="600">${title}</text>${horizontal.join('')}${vertical.join('')}${lines.join('')}`;
}
