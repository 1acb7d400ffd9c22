import type { Point } from './lay-out-graph.ts';

/** A smooth line through the points: straight at both ends, bent in between. */
export function edgePath(points: readonly Point[]): string {
  const [first, ...others] = points;
  const last = others.at(-1);
  if (!first || !last) return '';
  const parts = [`M${at(first)}`];
  for (const [index, point] of others.slice(0, -1).entries()) {
    const next = others[index + 1]!;
    const middle = index === others.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    parts.push(`Q${at(point)} ${at(middle)}`);
  }
  if (others.length === 1) parts.push(`L${at(last)}`);
  return parts.join('');
}

type Box = Point & { width: number; height: number };

/** The way between two boxes that no layout has drawn yet: down from one to the other, or around the side back up. */
export function plainPoints(from: Box, to: Box): Point[] {
  const start = { x: from.x + from.width / 2, y: from.y + from.height };
  const end = { x: to.x + to.width / 2, y: to.y };
  if (from.x === to.x && from.y === to.y) {
    const right = from.x + from.width;
    const middle = from.y + from.height / 2;
    return [
      { x: right, y: middle - 14 },
      { x: right + 34, y: middle - 14 },
      { x: right + 34, y: middle + 14 },
      { x: right, y: middle + 14 },
    ];
  }
  if (end.y > start.y) {
    const bend = (end.y - start.y) / 2;
    return [start, { x: start.x, y: start.y + bend * 0.6 }, { x: end.x, y: end.y - bend * 0.6 }, end];
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
