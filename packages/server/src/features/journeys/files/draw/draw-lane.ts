import { colours } from './colours.ts';
import type { Grid } from './grid.ts';
import { type PageWriter, placeText } from './page-writer.ts';
import type { DrawnLane } from './prepare-map.ts';
import type { TextShape } from './shapes.ts';

const leastLines = 4;

/** A row of texts. What is higher than the page has room for goes on on the next one, with its name again. */
export function drawLane(
  writer: PageWriter,
  { grid, lane, continueOnPage }: { grid: Grid; lane: DrawnLane; continueOnPage: () => void },
): void {
  const { steps, left, columnWidth } = grid;
  const { scale } = writer.paper;
  const pad = 5 * scale;
  const cells = steps.flatMap((step, place) => {
    const text = lane.cells[step.number - 1] ?? '';
    if (text === '') return [];
    const shape = placeText(
      {
        ...{ text, x: left + place * columnWidth + pad, y: 0, width: columnWidth - 2 * pad - 3 * scale },
        ...{ font: { size: 8.5 * scale, weight: 400 }, colour: colours.ink },
        part: { kind: 'cell', step: step.number, lane: lane.id },
      },
      writer.measure,
    );
    return [shape];
  });
  if (cells.length === 0) return;

  const lines = Math.max(...cells.map((cell) => cell.lines.length));
  const { leading } = cells[0]!;
  let from = 0;
  while (from < lines) {
    const rest = (lines - from) * leading + 2 * pad;
    const fit = Math.floor((writer.room() - 2 * pad) / leading);
    // A row stays together where a page can hold it.
    const wouldFit = rest <= writer.whole * 0.7;
    if (rest > writer.room() && (wouldFit || fit < leastLines)) continueOnPage();
    const to = Math.min(lines, from + Math.max(leastLines, Math.floor((writer.room() - 2 * pad) / leading)));
    drawSome(writer, { grid, lane, cells, from, to });
    from = to;
    if (from < lines) continueOnPage();
  }
}

function drawSome(
  writer: PageWriter,
  row: { grid: Grid; lane: DrawnLane; cells: readonly TextShape[]; from: number; to: number },
): void {
  const { grid, lane, cells, from, to } = row;
  const { scale } = writer.paper;
  const pad = 5 * scale;
  const y = writer.y();
  const name = placeText(
    {
      ...{ text: lane.name, x: grid.laneLeft, y: y + pad, width: grid.laneWidth - 8 * scale },
      ...{ font: { size: 8.5 * scale, weight: 600 }, colour: colours.ink, part: { kind: 'lane', lane: lane.id } },
    },
    writer.measure,
  );
  const shown = cells
    .map((cell) => {
      const lines = cell.lines.slice(from, to);
      const isWhole = lines.length === cell.lines.length;
      return {
        ...cell,
        lines,
        y: y + pad,
        text: isWhole ? cell.text : lines.join('\n'),
        height: lines.length * cell.leading,
      };
    })
    .filter(({ lines }) => lines.length > 0);
  const height = Math.max(name.height, ...shown.map((cell) => cell.height)) + 2 * pad;
  const right = grid.left + grid.steps.length * grid.columnWidth - 3 * scale;
  const points = [
    [grid.laneLeft, y],
    [right, y],
  ] as const;
  writer.add({ kind: 'line', points, colour: colours.line, width: 0.75 }, name, ...shown);
  writer.page().lanes.push(lane.id);
  writer.skip(height);
}
