import { fix, svgInk, svgLine, svgPicture, svgRect, svgText } from '../../../charts/svg-parts.ts';
import { bandOf, pathOf, type SeriesModel } from './prepare-series.ts';

const width = 1000;
const height = 460;
const plot = { left: 90, right: 970, top: 104, bottom: 380 };
const colours = { band: '#dfe2f0', expected: '#3d4b86', marked: '#f2ddd2' };

type Words = {
  title: string;
  axis: string;
  band: string;
  sayDay: (day: string) => string;
  write: (value: number) => string;
};

/** The series as a picture that explains itself far from the page. */
export function drawSeriesSvg(model: SeriesModel, { title, axis, band, sayDay, write }: Words): string {
  const { days, ticks, marked } = model;
  const x = (at: number) => plot.left + at * (plot.right - plot.left);
  const y = (value: number) => plot.bottom - model.up(value) * (plot.bottom - plot.top);
  const half = (plot.right - plot.left) / Math.max(1, days.length - 1) / 2;
  const grounds = marked.map(({ from, to }) => {
    const start = x(days[from]!.at) - half;
    const box = { x: start, y: plot.top, width: x(days[to]!.at) + half - start, height: plot.bottom - plot.top };
    return svgRect(box, colours.marked);
  });
  const grid = ticks.flatMap((tick) => [
    svgLine({ x1: plot.left, y1: y(tick), x2: plot.right, y2: y(tick) }, tick === 0 ? svgInk.ink : svgInk.line),
    svgText(plot.left - 10, y(tick) + 4, write(tick), { size: 12, fill: svgInk.quiet, anchor: 'end' }),
  ]);
  const ends = [
    svgText(plot.left, plot.bottom + 22, sayDay(days[0]!.day), { size: 12, fill: svgInk.quiet }),
    svgText(plot.right, plot.bottom + 22, sayDay(days.at(-1)!.day), { size: 12, fill: svgInk.quiet, anchor: 'end' }),
  ];
  const lines = [
    `<path d="${bandOf(days, { x, y })}" fill="${colours.band}"/>`,
    `<path d="${pathOf(days, 'expected', { x, y })}" fill="none" stroke="${colours.expected}" stroke-width="${fix(1.5)}" stroke-dasharray="5 4"/>`,
    `<path d="${pathOf(days, 'observed', { x, y })}" fill="none" stroke="${svgInk.ink}" stroke-width="${fix(1.5)}"/>`,
  ];

  return svgPicture({
    ...{ width, height, title, subtitle: axis },
    basis: `${band} · Anklang`,
    parts: [...grounds, lines[0]!, ...grid, ...lines.slice(1), ...ends],
  });
}
