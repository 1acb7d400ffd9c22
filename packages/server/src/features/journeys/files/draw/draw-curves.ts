import { colours } from './colours.ts';
import { type CurveKind, curveKinds, curveLane, dashOf, markOf, pointsAt } from './curve-kinds.ts';
import { placeText } from './page-writer.ts';
import type { DrawnMap, DrawnStep } from './prepare-map.ts';
import type { Measure, Point, Shape } from './shapes.ts';

export type Curves = {
  map: DrawnMap;
  /** The steps on this page and the middle of their columns. */
  centres: readonly { step: DrawnStep; x: number }[];
  left: number;
  right: number;
  top: number;
  height: number;
  scale: number;
  measure: Measure;
  /** Numbers at all points, or at the lowest only. */
  labels: 'all' | 'lowest';
};

/** The lines between points on the zero line, over the columns of one page. */
export function drawCurves(curves: Curves): Shape[] {
  const shapes = [
    ...drawGround(curves),
    ...(['toBe', 'measured', 'asIs'] as const).flatMap((kind) => drawLine(curves, kind)),
    ...drawLowest(curves),
    ...drawMean(curves),
  ];
  if (curves.labels === 'all') shapes.push(...curves.centres.flatMap((centre) => drawLabels(curves, centre)));
  return shapes.map((shape) => (shape.kind === 'text' ? shape : { ...shape, of: 'curve' }));
}

export function heightOf({ top, height, scale }: Curves, points: number): number {
  const pad = 15 * scale;
  return top + pad + ((100 - points) / 200) * (height - 2 * pad);
}

function drawGround(curves: Curves): Shape[] {
  const { left, right, top, height, scale, map, measure } = curves;
  const width = right - left;
  const zero = heightOf(curves, 0);
  const font = { size: 7 * scale, weight: 400 as const };
  const word = (key: 'delighting' | 'disappointing', y: number) =>
    placeText(
      {
        ...{ text: map.words.say(`journeyFiles:draw.${key}`), x: left + 4 * scale, y, width: width - 8 * scale },
        ...{ font, colour: colours.soft, part: { kind: 'running' } },
      },
      measure,
    );
  const line = (y: number, colour: string, thickness: number): Shape => ({
    kind: 'line',
    points: [
      [left, y],
      [right, y],
    ],
    colour,
    width: thickness,
  });
  return [
    { kind: 'rect', x: left, y: top, width, height: zero - top, fill: colours.above },
    { kind: 'rect', x: left, y: zero, width, height: top + height - zero, fill: colours.below },
    line(zero, colours.zero, 1.2 * scale),
    word('delighting', top + 2 * scale),
    word('disappointing', top + height - 11 * scale),
  ];
}

function drawMean(curves: Curves): Shape[] {
  const { map, left, right, scale, measure } = curves;
  if (map.mean === null || map.lowest === null) return [];
  const y = heightOf(curves, map.mean);
  const font = { size: 7 * scale, weight: 400 as const };
  const text = map.words.say('journeyFiles:draw.mean', { points: map.words.signed(map.mean) });
  const width = measure(text, font) + 1;
  const isHigh = map.mean > 0;
  const label = { x: right - width - 5 * scale, y: isHigh ? y - 11 * scale : y + 1.5 * scale };
  const fill = isHigh ? colours.above : colours.below;
  return [
    { kind: 'rect', x: label.x - 2 * scale, y: label.y, width: width + 4 * scale, height: 9.5 * scale, fill },
    {
      ...{ kind: 'line', colour: colours.soft, width: 0.6 * scale, dash: [2 * scale, 3 * scale] },
      points: [
        [left, y],
        [right, y],
      ],
    },
    placeText(
      {
        ...{ text, ...label, width, font, colour: colours.soft, part: { kind: 'running' } },
      },
      measure,
    ),
  ];
}

function drawLine(curves: Curves, kind: CurveKind): Shape[] {
  const { centres, scale } = curves;
  const shapes: Shape[] = stretchesOf(curves, kind).map((points) => ({
    ...{ kind: 'line', points, colour: colours[kind], width: (kind === 'asIs' ? 1.8 : 1.4) * scale },
    ...dashOf(kind, scale),
  }));
  for (const { step, x } of centres) {
    const value = pointsAt(step, kind);
    if (value === null) continue;
    if (kind === 'measured' && step.measured) {
      const { low, high } = step.measured;
      const points: Point[] = [low, high].map((end) => [x, heightOf(curves, Math.max(-100, Math.min(100, end)))]);
      shapes.push({ kind: 'line', points, colour: colours.measured, width: 1 * scale });
    }
    shapes.push({
      ...{ kind: 'mark', mark: markOf(kind), x, y: heightOf(curves, value), size: 5.5 * scale },
      ...{ fill: kind === 'toBe' ? colours.paper : colours[kind], line: colours[kind] },
    });
  }
  return shapes;
}

/** Points beside each other are joined, over the edge of the page too; where a branch begins or nothing is said, not. */
function stretchesOf(curves: Curves, kind: CurveKind): Point[][] {
  const { map, centres, left, right } = curves;
  const stretches: Point[][] = [];
  let open: Point[] = [];
  const end = () => {
    if (open.length > 1) stretches.push(open);
    open = [];
  };
  const [first, last] = [centres[0], centres.at(-1)];
  const half = (one: number, other: number) => heightOf(curves, (one + other) / 2);
  if (first) {
    const [before, here] = [map.steps[first.step.number - 2], pointsAt(first.step, kind)];
    const came = before ? pointsAt(before, kind) : null;
    if (came !== null && here !== null) open.push([left, half(came, here)]);
  }
  for (const { step, x } of centres) {
    const value = pointsAt(step, kind);
    if (value === null) end();
    else open.push([x, heightOf(curves, value)]);
  }
  if (last) {
    const [after, here] = [map.steps[last.step.number], pointsAt(last.step, kind)];
    const goes = after ? pointsAt(after, kind) : null;
    if (goes !== null && here !== null) open.push([right, half(goes, here)]);
  }
  end();
  return stretches;
}

function drawLowest(curves: Curves): Shape[] {
  const { map, centres, scale } = curves;
  const lowest = centres.find(({ step }) => step.number === map.lowest);
  if (!lowest || lowest.step.asIs === null) return [];
  const y = heightOf(curves, lowest.step.asIs);
  return [
    {
      ...{ kind: 'mark', mark: 'ring', x: lowest.x, y, size: 11 * scale },
      ...{ fill: colours.lowest, line: colours.lowest },
    },
  ];
}

/** The numbers of a step: the highest above its point, the lowest below, one between beside it. */
function drawLabels(curves: Curves, { step, x }: { step: DrawnStep; x: number }): Shape[] {
  const { scale, measure, map } = curves;
  const values = curveKinds
    .flatMap((kind) => {
      const value = pointsAt(step, kind);
      return value === null ? [] : [{ kind, value }];
    })
    .sort((one, other) => other.value - one.value);
  return values.flatMap(({ kind, value }, place): Shape[] => {
    const isLowest = kind === 'asIs' && step.number === map.lowest;
    const font = { size: 7.8 * scale, weight: kind === 'asIs' ? (600 as const) : (400 as const) };
    const isAbove = place === 0 && (values.length > 1 || value >= 0);
    const isBeside = place === 1 && values.length === 3;
    const edge = kind === 'measured' && step.measured ? step.measured : { low: value, high: value };
    const y = heightOf(curves, Math.max(-100, Math.min(100, isAbove ? edge.high : isBeside ? value : edge.low)));
    const gap = 4.5 * scale;
    const width = 40 * scale;
    // A number beside its point stands on the side that its line leaves free.
    const beside = y + (goesUp(curves, { step, kind }) ? 0.8 : -10.8) * scale;
    const text = map.words.signed(Math.round(value));
    const label = placeText(
      {
        text,
        x: isBeside ? x + 6 * scale : x - width / 2,
        y: isBeside ? beside : isAbove ? y - gap - 10.2 * scale : y + gap,
        ...{ width, font, align: isBeside ? 'left' : 'center' },
        colour: isLowest ? colours.lowestText : colours[kind],
        part: { kind: 'cell', step: step.number, lane: curveLane },
      },
      measure,
    );
    const written = measure(text, font);
    const left = isBeside ? label.x : x - written / 2;
    return [clearing(curves, { ...label, x: left, width: written }), label];
  });
}

/** The ground again, so that no line strikes through what is written there. */
export function clearing(curves: Curves, at: { x: number; y: number; width: number; height: number }): Shape {
  const { x, y, width, height } = at;
  const fill = y + height / 2 < heightOf(curves, 0) ? colours.above : colours.below;
  return { kind: 'rect', x: x - 1, y, width: width + 2, height, fill };
}

function goesUp({ map }: Curves, { step, kind }: { step: DrawnStep; kind: CurveKind }): boolean {
  const next = map.steps[step.number];
  const [here, there] = [pointsAt(step, kind), next ? pointsAt(next, kind) : null];
  return here !== null && there !== null && there > here;
}
