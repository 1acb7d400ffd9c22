import type { CodedColumn } from './coded-column.ts';

const whole = /^[+-]?\d+$/;
const withPoint = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?\.\d+$/;
const withComma = /^[+-]?(\d+|\d{1,3}(\.\d{3})+)?,\d+$/;
const looked = 2000;

/** A column counts for the comma when its numbers only make sense that way; the point wins a draw. */
export function detectDecimal(columns: readonly CodedColumn[]): '.' | ',' {
  let comma = 0;
  let point = 0;
  for (const { values } of columns) {
    const kind = decimalOf(values);
    if (kind === ',') comma++;
    if (kind === '.') point++;
  }
  return comma > point ? ',' : '.';
}

function decimalOf(values: readonly string[]): '.' | ',' | null {
  let numbers = 0;
  let commas = 0;
  let points = 0;
  const end = Math.min(values.length, looked);
  for (let code = 1; code < end; code++) {
    const value = values[code]!;
    if (withComma.test(value)) commas++;
    else if (withPoint.test(value)) points++;
    else if (whole.test(value)) numbers++;
  }
  if ((commas + points + numbers) * 2 < end - 1) return null;
  if (commas > points) return ',';
  return points > 0 ? '.' : null;
}

/** The same column with `4,5` and `1.234,5` written as `4.5` and `1234.5`. */
export function withDecimalPoint(column: CodedColumn): CodedColumn {
  return {
    codes: column.codes,
    values: column.values.map((value) => (withComma.test(value) ? value.replaceAll('.', '').replace(',', '.') : value)),
  };
}
