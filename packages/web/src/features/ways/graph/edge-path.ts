import type { Point } from './lay-out-graph.ts';

/**
 * A smooth line through every point, as labels stand on them. Between layers it leaves and arrives upright; where a line
 * runs level, it stays level.
 */
export function edgePath(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (!first) return '';
  let before = first;
  const parts = [`M${at(first)}`];
  for (const point of others) {
    const middle = (before.y + point.y) / 2;
    const upright = Math.abs(point.y - before.y) > 1;
    parts.push(
      upright ? `C${at({ x: before.x, y: middle })} ${at({ x: point.x, y: middle })} ${at(point)}` : `L${at(point)}`,
    );
    before = point;
  }
  return parts.join('');
}

type Box = Point & { width: number; height: number };

/** The way between two boxes that no layout has drawn yet: down from one to the other, or around the side back up. */
export function plainPoints(from: Box, to: Box): Point[] {
  const start = { x: from.x + from.width / 2, y: from.y + from.height };
  const end = { x: to.x + to.width / 2, y: to.y };
  if (end.y > start.y) {
    return [start, end];
  }
  const side = Math.max(from.x + from.width, to.x + to.width) + 30;
  return [
    { x: from.x + from.width, y: from.y + from.height / 2 },
    { x: side, y: from.y + from.height / 2 },
    { x: side, y: to.y + to.height / 2 },
    { x: to.x + to.width, y: to.y + to.height / 2 },
  ];
}

export function middleOf(points: readonly Point[]): Point {
  const index = (points.length - 1) / 2;
  const low = points[Math.floor(index)] ?? { x: 0, y: 0 };
  const high = points[Math.ceil(index)] ?? low;
  return { x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 };
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
