/** A straight axis from data to pixels, with round tick marks. */
export type Axis = { low: number; high: number; ticks: number[]; at(value: number): number };

type AxisOptions = { values: readonly number[]; width: number; padding?: number; withZero?: boolean; ticks?: number };

export function makeAxis({ values, width, padding = 0, withZero = true, ticks = 4 }: AxisOptions): Axis {
  const finite = values.filter(Number.isFinite);
  if (withZero || finite.length === 0) finite.push(0);
  let low = Math.min(...finite);
  let high = Math.max(...finite);
  if (low === high) high = low + 1;
  const step = roundStep((high - low) / ticks);
  low = Math.floor(low / step) * step;
  high = Math.ceil(high / step) * step;
  const marks: number[] = [];
  for (let index = 0; index <= Math.round((high - low) / step); index += 1) marks.push(tidy(low + index * step));
  const inner = width - 2 * padding;

  return { low, high, ticks: marks, at: (value) => padding + ((value - low) / (high - low)) * inner };
}

/** The smallest of 1, 2, 5 times a power of ten that is not below `raw`. */
function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= raw * (1 - 1e-9)) ?? 10;

  return factor * power;
}

/** 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
