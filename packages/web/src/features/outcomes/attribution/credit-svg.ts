import { makeAxis } from '../../../charts/axis.ts';
import { shorten, svgInk, svgLine, svgPicture, svgText, svgWhisker } from '../../../charts/svg-parts.ts';
import type { AttributionModel } from './prepare-attribution.ts';

type Words = { title: string; subtitle: string; basis: string; axis: string };

const width = 1000;
const rowHeight = 34;
const top = 124;
const dot = { left: 330, right: 760 };

/** The Markov column as a picture that stands alone. */
export function drawCreditSvg(model: AttributionModel, words: Words): string {
  const axis = makeAxis({ values: [0, model.top], width: dot.right - dot.left });
  const toDot = (value: number) => dot.left + axis.at(value);
  const bottom = top + model.rows.length * rowHeight;
  const parts = [
    svgText(dot.left, top - 14, words.axis, { size: 12, fill: svgInk.quiet }),
    ...axis.ticks.flatMap((tick) => [
      svgLine({ x1: toDot(tick), y1: top, x2: toDot(tick), y2: bottom }, svgInk.line),
      svgText(toDot(tick), bottom + 18, model.mark(tick), { size: 11, fill: svgInk.quiet, anchor: 'middle' }),
    ]),
    ...model.rows.flatMap(({ name, markov }, index) => {
      const y = top + index * rowHeight + rowHeight / 2;
      return [
        svgLine({ x1: 24, y1: y - rowHeight / 2, x2: width - 24, y2: y - rowHeight / 2 }, svgInk.line),
        svgText(24, y + 5, shorten(name, 38), { size: 14 }),
        ...svgWhisker({ low: toDot(markov.low), value: toDot(markov.value), high: toDot(markov.high), y }),
        svgText(dot.right + 24, y + 5, markov.both, { size: 13 }),
      ];
    }),
  ];

  return svgPicture({ ...words, width, height: bottom + 74, parts });
}
