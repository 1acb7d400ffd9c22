import type { ColumnSummary, Scale } from '@anklang/domain';

/** Scales people meet in questionnaires, as one click each. */
export const scalePresets: readonly Scale[] = [
  [0, 10],
  [1, 10],
  [1, 7],
  [1, 5],
  [0, 2],
];

/** The narrowest usual scale that holds most of the answers; codes such as 99 may stand outside. */
export function suggestScale(summary: ColumnSummary): Scale | null {
  const numbers = summary.values.flatMap(({ value, count }) => {
    const number = Number(value);
    return value.trim() !== '' && Number.isInteger(number) ? [{ number, count }] : [];
  });
  const total = numbers.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const narrowFirst = scalePresets.toSorted((a, b) => a[1] - a[0] - (b[1] - b[0]) || b[0] - a[0]);
  const held = (scale: Scale) =>
    numbers.reduce((sum, { number, count }) => sum + (number >= scale[0] && number <= scale[1] ? count : 0), 0);

  return (
    narrowFirst.find((scale) => held(scale) >= 0.95 * total) ??
    narrowFirst.toSorted((a, b) => held(b) - held(a))[0] ??
    null
  );
}
