import { edgePath, middleOf, plainPoints } from './edge-path.ts';
import type { GraphEdge } from './graph-model.ts';
import type { GraphLayout, Point } from './lay-out-graph.ts';

type Box = Point & { width: number; height: number };

/** How far a loop reaches out beside its step. */
const loopReach = 40;

/** The path of a line and where its label stands: as laid out, or plainly from step to step until it is. */
export function drawLine(
  edge: GraphEdge,
  layout: GraphLayout,
  boxes: ReadonlyMap<string, Box>,
): { path: string; label: Point } {
  const from = boxes.get(edge.from)!;
  if (edge.from === edge.to) return drawLoop(from);
  const laid = layout.edges[edge.id];
  const points = laid?.points ?? plainPoints(from, boxes.get(edge.to)!);
  return { path: edgePath(points), label: laid?.label ?? middleOf(points) };
}

/** From the right side of a step around and back to it. */
function drawLoop({ x, y, width, height }: Box): { path: string; label: Point } {
  const right = x + width;
  const middle = y + height / 2;
  const out = right + loopReach;
  return {
    path: `M${right},${middle - 18}C${out},${middle - 34} ${out},${middle + 34} ${right},${middle + 18}`,
    label: { x: right + loopReach * 0.75, y: middle },
  };
}
