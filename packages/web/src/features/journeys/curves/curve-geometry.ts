/** Where a step stands on the map, in pixels of the lane. */
export type Column = { stepId: string; left: number; width: number };
/** From the highest to the lowest points, in pixels of the drawing. */
export type Area = { top: number; bottom: number };

const most = 100;
/** People place points by hand; finer than this nobody can tell. */
export const snapStep = 5;

export function yOf(points: number, { top, bottom }: Area): number {
  return top + ((most - points) / (2 * most)) * (bottom - top);
}

/** The points at a height, snapped; never beyond the ends. */
export function pointsAt(y: number, { top, bottom }: Area): number {
  const points = most - ((y - top) / (bottom - top)) * 2 * most;
  return clampPoints(Math.round(points / snapStep) * snapStep);
}

export function clampPoints(points: number): number {
  // Adding nothing turns the −0 of rounding into 0.
  return Math.min(most, Math.max(-most, points)) + 0;
}

export function centreOf({ left, width }: Column): number {
  return left + width / 2;
}

/** The column under a place; null beside all of them. */
export function columnAt(columns: readonly Column[], x: number): Column | null {
  return columns.find(({ left, width }) => x >= left && x < left + width) ?? null;
}

/** Corner points of a line, one list for each piece in which it can be drawn without a break. */
type Corner = { x: number; y: number };
type Spot = { x: number; points: number | null; follows: boolean };

/** A line breaks where nothing is known, and where people do not come from the step before. */
export function linesThrough(spots: readonly Spot[], area: Area): Corner[][] {
  const lines: Corner[][] = [];
  let line: Corner[] = [];
  for (const { x, points, follows } of spots) {
    if (points === null || !follows) {
      if (line.length > 0) lines.push(line);
      line = [];
    }
    if (points !== null) line.push({ x, y: yOf(points, area) });
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** The same as an SVG path: straight, because nothing is known of what lies between. */
export function pathOf(lines: readonly Corner[][]): string {
  return lines
    .filter(({ length }) => length > 1)
    .map((line) => `M${line.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`)
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
