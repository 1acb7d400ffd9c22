import { colours } from './colours.ts';
import { curveKinds, curveLane, dashOf, markOf, pointsAt } from './curve-kinds.ts';
import { type Curves, drawCurves } from './draw-curves.ts';
import type { Grid } from './grid.ts';
import { type PageWriter, placeText } from './page-writer.ts';
import type { DrawnMap, DrawnStep } from './prepare-map.ts';
import type { Shape } from './shapes.ts';

/** The lane of the curves: zero line, as it is, as it should be, and what was measured. */
export function drawCurve(writer: PageWriter, grid: Grid, continueOnPage: () => void): void {
  const { map, steps, left, columnWidth, laneLeft, laneWidth } = grid;
  const { scale } = writer.paper;
  if (writer.room() < 100 * scale) continueOnPage();
  // Rather a little lower than on a page of its own.
  const height = Math.min(132 * scale, writer.room() - 6 * scale);
  const top = writer.y() + 3 * scale;
  const centres = steps.map((step, place) => ({ step, x: left + (place + 0.5) * columnWidth - 1.5 * scale }));
  const right = left + steps.length * columnWidth - 3 * scale;
  const curves: Curves = { map, centres, left, right, top, height, scale, measure: writer.measure, labels: 'all' };
  writer.add(...drawCurves(curves), ...drawKey(writer, { map, x: laneLeft, y: top, width: laneWidth - 10 * scale }));
  writer.page().curve = curveInWords(map, steps);
  writer.page().lanes.push(curveLane);
  writer.skip(height + 8 * scale);
}

/** Name of the lane, and which line is which. */
function drawKey(
  writer: PageWriter,
  { map, x, y, width }: { map: DrawnMap; x: number; y: number; width: number },
): Shape[] {
  const { scale } = writer.paper;
  const { words } = map;
  const part = { kind: 'lane' as const, lane: curveLane };
  const name = placeText(
    {
      ...{ text: words.say('journeyMap:lane.level'), x, y: y + 4 * scale, width, part },
      ...{ font: { size: 8.5 * scale, weight: 600 }, colour: colours.ink },
    },
    writer.measure,
  );
  const shapes: Shape[] = [name];
  let at = name.y + name.height + 5 * scale;
  for (const kind of curveKinds) {
    if (!map.steps.some((step) => step[kind] !== null)) continue;
    const middle = at + 5.4 * scale;
    const points = [
      [x, middle],
      [x + 18 * scale, middle],
    ] as const;
    shapes.push(
      { kind: 'line', points, colour: colours[kind], width: 1.6 * scale, ...dashOf(kind, scale) },
      {
        ...{ kind: 'mark', mark: markOf(kind), x: x + 9 * scale, y: middle, size: 5.5 * scale },
        ...{ fill: kind === 'toBe' ? colours.paper : colours[kind], line: colours[kind] },
      },
      placeText(
        {
          ...{ text: words.say(`journeyFiles:draw.${kind}`), x: x + 23 * scale, y: at, width: width - 23 * scale },
          ...{ font: { size: 7.8 * scale, weight: 400 }, colour: colours.ink, part },
        },
        writer.measure,
      ),
    );
    at += 13 * scale;
  }
  return shapes;
}

/** The curve for whoever does not see it. */
export function curveInWords({ words }: DrawnMap, steps: readonly DrawnStep[]): string {
  const points = steps.flatMap((step) => {
    const values = curveKinds.flatMap((kind) => {
      const value = pointsAt(step, kind);
      if (value === null) return [];
      const which = words.say(`journeyFiles:draw.${kind}`);
      return [words.say('journeyFiles:draw.curveValue', { which, points: words.signed(value) })];
    });
    if (values.length === 0) return [];
    return [words.say('journeyFiles:draw.curveStep', { number: step.number, values: values.join(', ') })];
  });
  return words.say('journeyFiles:draw.curveAlt', { points: points.join(' ') });
}
