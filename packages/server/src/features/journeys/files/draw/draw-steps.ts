import { colours, phaseTints } from './colours.ts';
import type { Grid } from './grid.ts';
import { type PageWriter, placeText } from './page-writer.ts';
import type { DrawnStep } from './prepare-map.ts';
import type { Shape } from './shapes.ts';

/** The band above the steps: steps of one phase beside each other share it. */
export function drawPhases(writer: PageWriter, grid: Grid): void {
  const { map, steps, left, columnWidth } = grid;
  if (map.steps.every(({ phase }) => phase === null)) return;
  const { scale } = writer.paper;
  const order = [...new Set(map.steps.map(({ phaseKey }) => phaseKey).filter((key) => key !== null))];
  const font = { size: 8.5 * scale, weight: 600 as const };
  const runs = runsOf(steps).map(({ from, to, phase, phaseKey }) => {
    const x = left + from * columnWidth;
    const width = (to - from) * columnWidth - 3 * scale;
    const text = placeText(
      {
        ...{ text: phase ?? map.words.say('journeyFiles:draw.noPhase'), x: x + 6 * scale, y: writer.y() + 3.5 * scale },
        ...{ width: width - 12 * scale, font, part: { kind: 'paragraph' } },
        colour: phase === null ? colours.soft : colours.ink,
      },
      writer.measure,
    );
    const fill = phaseKey === null ? colours.sunken : phaseTints[order.indexOf(phaseKey) % phaseTints.length]!;
    return { x, width, text, fill };
  });
  const height = Math.max(...runs.map(({ text }) => text.height)) + 7 * scale;
  for (const { x, width, text, fill } of runs) {
    writer.add({ kind: 'rect', x, y: writer.y(), width, height, fill, radius: 3 * scale }, text);
  }
  writer.skip(height + 4 * scale);
}

type Run = { from: number; to: number } & Pick<DrawnStep, 'phase' | 'phaseKey'>;

function runsOf(steps: readonly DrawnStep[]): Run[] {
  const runs: Run[] = [];
  for (const [place, { phase, phaseKey }] of steps.entries()) {
    const last = runs.at(-1);
    if (last?.phaseKey === phaseKey) last.to = place + 1;
    else runs.push({ from: place, to: place + 1, phase, phaseKey });
  }
  return runs;
}

/** Number, name, touchpoint: the head of each column. */
export function drawStepHeads(writer: PageWriter, grid: Grid): void {
  const { steps, left, columnWidth } = grid;
  const { scale } = writer.paper;
  const heads = steps.map((step, place) => drawHead(writer, { step, x: left + place * columnWidth, columnWidth }));
  const height = Math.max(...heads.map((head) => head.height));
  for (const [place, { shapes }] of heads.entries()) {
    const x = left + place * columnWidth;
    writer.add(
      {
        ...{ kind: 'rect', x, y: writer.y(), width: columnWidth - 3 * scale, height },
        ...{ fill: colours.card, line: colours.line, radius: 4 * scale },
      },
      ...shapes,
    );
  }
  writer.skip(height + 3 * scale);
}

function drawHead(
  writer: PageWriter,
  { step, x, columnWidth }: { step: DrawnStep; x: number; columnWidth: number },
): { shapes: Shape[]; height: number } {
  const { scale } = writer.paper;
  const { measure } = writer;
  const part = { kind: 'step' as const, step: step.number };
  const pad = 7 * scale;
  const round = 15 * scale;
  const [textLeft, textWidth] = [x + pad + round + 5 * scale, columnWidth - 2 * pad - round - 8 * scale];
  let y = writer.y() + pad;
  const shapes: Shape[] = [
    {
      ...{ kind: 'mark', mark: 'circle', x: x + pad + round / 2, y: y + round / 2, size: round },
      ...{ fill: colours.accent, line: colours.accent },
    },
    {
      ...placeText(
        {
          ...{ text: String(step.number), x: x + pad - 4 * scale, y: y + 2.2 * scale, width: round + 8 * scale },
          ...{ font: { size: 7.8 * scale, weight: 600 }, colour: colours.onAccent, align: 'center', part },
        },
        measure,
      ),
    },
  ];
  const add = (text: string, options: { size: number; weight: 400 | 600; colour: string; gap: number }) => {
    const { size, weight, colour, gap } = options;
    y += gap * scale;
    const font = { size: size * scale, weight };
    const shape = placeText({ text, x: textLeft, y, width: textWidth, font, colour, part }, measure);
    shapes.push(shape);
    y += shape.height;
  };
  add(step.name, { size: 9.5, weight: 600, colour: colours.ink, gap: 0.8 });
  if (step.touchpoint !== null) {
    const size = 5 * scale;
    const middle = y + 3 * scale + 5.6 * scale;
    shapes.push({
      ...{ kind: 'mark', mark: 'diamond', x: textLeft - 5 * scale - round / 2, y: middle, size },
      ...{ fill: colours.accent, line: colours.accent },
    });
    add(step.touchpoint, { size: 8.2, weight: 400, colour: colours.accent, gap: 3 });
  }
  for (const note of step.notes) add(note, { size: 7.5, weight: 400, colour: colours.soft, gap: 1 });
  return { shapes, height: Math.max(y, writer.y() + pad + round) - writer.y() + pad };
}
