import { shorten, svgInk, svgLine, svgPicture, svgRect, svgText } from '../../../charts/svg-parts.ts';
import type { MonthsModel } from './prepare-months.ts';

const width = 1000;
const height = 460;
const plot = { left: 90, right: 970, top: 104, bottom: 380 };
const bar = '#8f8879';
const peakBar = '#3d4b86';

/** The bars as a picture that explains itself far from the page. */
export function drawMonthsSvg(model: MonthsModel, words: { title: string; basis: string }): string {
  const { bars, axis, peak } = model;
  const step = (plot.right - plot.left) / bars.length;
  const y = (value: number) => plot.bottom - (value / axis.high) * (plot.bottom - plot.top);
  const every = Math.ceil(bars.length / 8);
  const grid = axis.ticks.flatMap(({ value, text }) => [
    svgLine({ x1: plot.left, y1: y(value), x2: plot.right, y2: y(value) }, value === 0 ? svgInk.ink : svgInk.line),
    svgText(plot.left - 10, y(value) + 4, text, { size: 12, fill: svgInk.quiet, anchor: 'end' }),
  ]);
  const drawn = bars.map((entry, index) => {
    const box = { x: plot.left + index * step + step * 0.12, y: y(entry.interactions), width: step * 0.76 };
    return svgRect({ ...box, height: plot.bottom - box.y }, entry === peak ? peakBar : bar);
  });
  const marks = bars.flatMap((entry, index) =>
    index % every === 0
      ? [
          svgText(plot.left + (index + 0.5) * step, plot.bottom + 20, shorten(entry.short, 14), {
            size: 12,
            fill: svgInk.quiet,
            anchor: 'middle',
          }),
        ]
      : [],
  );

  return svgPicture({
    width,
    height,
    title: words.title,
    subtitle: words.basis,
    basis: 'Anklang',
    parts: [...grid, ...drawn, ...marks],
  });
}
