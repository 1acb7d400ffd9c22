import { colours, phaseTints } from './colours.ts';
import { curveKinds, dashOf, pointsAt } from './curve-kinds.ts';
import { curveInWords } from './draw-curve.ts';
import { type Curves, clearing, drawCurves, heightOf } from './draw-curves.ts';
import { drawTitle } from './draw-title.ts';
import { type PageWriter, placeText } from './page-writer.ts';
import type { DrawnMap, DrawnStep } from './prepare-map.ts';
import type { Shape } from './shapes.ts';

/** The first page of several: what the journey is, what there is to see, and the whole curve at once. */
export function drawOverview(writer: PageWriter, map: DrawnMap): void {
  writer.beginPage();
  drawTitle(writer, map);
  if (map.lanes.includes('curve')) drawWholeCurve(writer, map);
  else drawSteps(writer, map);
}

function drawWholeCurve(writer: PageWriter, map: DrawnMap): void {
  const { scale } = writer.paper;
  const { measure } = writer;
  if (writer.room() < 190 * scale) writer.beginPage();
  const below = 62 * scale;
  const height = Math.min(250 * scale, writer.room() - below);
  const top = writer.y();
  const [left, right] = [writer.left, writer.right];
  const each = (right - left) / map.steps.length;
  const centres = map.steps.map((step, place) => ({ step, x: left + (place + 0.5) * each }));
  const curves: Curves = { map, centres, left, right, top, height, scale, measure, labels: 'lowest' };
  writer.add(...drawCurves(curves), ...nameLowest(curves));
  writer.page().curve = curveInWords(map, map.steps);
  writer.skip(height + 4 * scale);
  writer.add(...drawNumbers(writer, { map, centres }), ...drawKeyLine(writer, { map, y: writer.y() + 34 * scale }));
  writer.skip(below);
}

/** The weakest link says its name. */
function nameLowest(curves: Curves): Shape[] {
  const { map, centres, left, right, scale, measure, top, height } = curves;
  const found = centres.find(({ step }) => step.number === map.lowest);
  if (!found || found.step.asIs === null) return [];
  const width = 170 * scale;
  const x = Math.max(left + 4 * scale, Math.min(right - width - 4 * scale, found.x - width / 2));
  const text = `${found.step.number}  ${found.step.name}: ${map.words.signed(found.step.asIs)}`;
  const font = { size: 8.5 * scale, weight: 600 as const };
  const rest = { x, width, font, colour: colours.lowestText, align: 'center' as const };
  const shape = placeText({ text, y: 0, part: { kind: 'running' }, ...rest }, measure);
  const at = heightOf(curves, found.step.asIs);
  const isLow = at + 9 * scale + shape.height > top + height;
  const placed = { ...shape, y: isLow ? at - 9 * scale - shape.height : at + 9 * scale };
  const written = Math.min(width, measure(text, font));
  return [clearing(curves, { ...placed, x: x + (width - written) / 2, width: written }), placed];
}

/** Below the curve: numbers of the steps on the colours of their phases. */
function drawNumbers(
  writer: PageWriter,
  { map, centres }: { map: DrawnMap; centres: readonly { step: DrawnStep; x: number }[] },
): Shape[] {
  const { scale } = writer.paper;
  const each = (writer.right - writer.left) / centres.length;
  const order = [...new Set(map.steps.map(({ phaseKey }) => phaseKey).filter((key) => key !== null))];
  const font = { size: 7.5 * scale, weight: 400 as const };
  const shapes: Shape[] = [];
  let begin = 0;
  for (const [place, { step, x }] of centres.entries()) {
    if (step.phaseKey !== null) {
      const fill = phaseTints[order.indexOf(step.phaseKey) % phaseTints.length]!;
      shapes.push({ kind: 'rect', x: x - each / 2, y: writer.y(), width: each, height: 13 * scale, fill });
    }
    const part = { kind: 'running' as const };
    const number = {
      text: String(step.number),
      x: x - each / 2,
      y: writer.y() + 1.4 * scale,
      width: Math.max(each, 1),
    };
    if (each >= 9 * scale || step.number % 5 === 0) {
      const wide = { ...number, x: x - 12 * scale, width: 24 * scale };
      shapes.push(placeText({ ...wide, font, colour: colours.ink, align: 'center', part }, writer.measure));
    }
    const next = centres[place + 1]?.step.phaseKey;
    if (next !== step.phaseKey) {
      const width = (place + 1 - begin) * each - 2 * scale;
      const name = placeText(
        {
          ...{ text: step.phase ?? '', x: writer.left + begin * each, y: writer.y() + 15 * scale, width },
          ...{ font, colour: colours.soft, part: { kind: 'running' } },
        },
        writer.measure,
      );
      if (step.phase !== null && name.lines.length === 1) shapes.push(name);
      begin = place + 1;
    }
  }
  return shapes;
}

function drawKeyLine(writer: PageWriter, { map, y }: { map: DrawnMap; y: number }): Shape[] {
  const { scale } = writer.paper;
  const { words } = map;
  const font = { size: 8 * scale, weight: 400 as const };
  const shapes: Shape[] = [];
  let x = writer.left;
  for (const kind of curveKinds) {
    if (map.steps.every((step) => pointsAt(step, kind) === null)) continue;
    const points = [
      [x, y + 5.5 * scale],
      [x + 22 * scale, y + 5.5 * scale],
    ] as const;
    shapes.push({ kind: 'line', points, colour: colours[kind], width: 1.6 * scale, ...dashOf(kind, scale) });
    const text = words.say(`journeyFiles:draw.${kind}`);
    const width = writer.measure(text, font) + 4;
    const part = { kind: 'running' as const };
    shapes.push(placeText({ text, x: x + 27 * scale, y, width, font, colour: colours.ink, part }, writer.measure));
    x += 27 * scale + width + 18 * scale;
  }
  const note = { text: words.say('journeyFiles:draw.pointsNote'), x, y, width: writer.right - x, font };
  shapes.push(placeText({ ...note, colour: colours.soft, part: { kind: 'paragraph' } }, writer.measure));
  return shapes;
}

/** Without a curve the steps are listed, so that the page says something. */
function drawSteps(writer: PageWriter, map: DrawnMap): void {
  const { scale } = writer.paper;
  for (const step of map.steps) {
    const font = { size: 9.5 * scale, weight: 400 as const };
    writer.write(`${step.number}  ${step.name}`, { font, colour: colours.ink, part: { kind: 'item' } });
  }
}
