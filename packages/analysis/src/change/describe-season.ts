import { AnalysisError } from '../error.ts';
import type { Estimate } from '../result.ts';
import { checkConfidence } from '../scores/proportion.ts';
import { studentQuantile } from '../stats/student.ts';
import { symmetricInverse } from '../stats/symmetric-inverse.ts';
import type { Season, SeasonInput, SeasonOptions } from './season-result.ts';
import { weekdayOf } from './weekday-pattern.ts';

const week = 7;
const months = 12;
const fewestWeeks = 8;
/** Twelve months and a trend are thirteen unknowns; three more months tell how far they hold. */
const neededMonths = 16;
const dayMs = 86_400_000;

/**
 * What recurs by weekday and by month. Weekdays: mean over whole weeks, with Student's interval over weeks. Months: least
 * squares on whole months with a straight trend, counts by their logarithm, against the months seen in several years, so
 * that what differs from year to year stands in the intervals; these hold for all weekdays (months) at once (Bonferroni).
 * A month seen in one year only is told with its interval but never recognised. Cost O(days).
 *
 * @throws AnalysisError `length_differs`, `value_invalid`, `option_invalid`
 */
export function describeSeason(input: SeasonInput, options: SeasonOptions = {}): Season {
  const confidence = checkConfidence(options.confidence ?? 0.95);
  check(input);
  const whole = wholeMonthsOf(input);
  return {
    weekdays: weekdaysOf(input, confidence),
    months: whole.length < neededMonths ? null : monthsOf(whole, { isCount: !input.weights, confidence }),
    wholeMonths: whole.length,
    neededMonths,
  };
}

function weekdaysOf({ firstDay, sums, weights }: SeasonInput, confidence: number): Season['weekdays'] {
  const byWeekday: number[][] = Array.from({ length: week }, () => []);
  const start = (week - weekdayOf(firstDay)) % week;
  for (let monday = start; monday + week <= sums.length; monday += week) {
    const places = Array.from({ length: week }, (_, i) => monday + i);
    const total = places.reduce((sum, i) => sum + sums[i]!, 0);
    const people = weights ? places.reduce((sum, i) => sum + weights[i]!, 0) : week;
    if (!(people > 0) || (!weights && !(total > 0))) continue;
    places.forEach((i, weekday) => {
      if (weights && !(weights[i]! > 0)) return;
      const by = weights ? sums[i]! / weights[i]! - total / people : (sums[i]! * week) / total;
      byWeekday[weekday]!.push(by);
    });
  }
  if (Math.max(...byWeekday.map(({ length }) => length)) < fewestWeeks) return null;
  return byWeekday.flatMap((values, i) => {
    if (values.length < fewestWeeks) return [];
    const n = values.length;
    const value = values.reduce((sum, one) => sum + one, 0) / n;
    const variance = values.reduce((sum, one) => sum + (one - value) ** 2, 0) / (n - 1);
    const half = quantile(confidence, { looks: week, freedom: n - 1 }) * Math.sqrt(variance / n);
    const by = { value, low: value - half, high: value + half };
    return [{ weekday: i + 1, by, isRecognisable: excludes(by, weights ? 0 : 1) }];
  });
}

type WholeMonth = { month: number; value: number };

/** Per whole month: the logarithm of the count per day, or the mean rating. */
function wholeMonthsOf({ firstDay, sums, weights }: SeasonInput): WholeMonth[] {
  const found: WholeMonth[] = [];
  for (let i = 0; i < sums.length; ) {
    const date = new Date((firstDay + i) * dayMs);
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / dayMs - firstDay;
    if (date.getUTCDate() === 1 && next <= sums.length) {
      let [sum, people] = [0, 0];
      for (let day = i; day < next; day++) {
        sum += sums[day]!;
        people += weights?.[day] ?? 0;
      }
      const value = weights ? sum / people : Math.log((sum + 0.5) / (next - i));
      found.push({ month: date.getUTCMonth() + 1, value });
    }
    i = next;
  }
  return found;
}

type Fitting = { isCount: boolean; confidence: number };

function monthsOf(whole: readonly WholeMonth[], { isCount, confidence }: Fitting): Season['months'] {
  const rows = whole.flatMap(({ month, value }, t) => {
    const row = new Float64Array(months + 1);
    row[month - 1] = 1;
    row[months] = t - (whole.length - 1) / 2;
    return Number.isFinite(value) ? [{ row, value }] : [];
  });
  const size = months + 1;
  const products = new Float64Array(size * size);
  const targets = new Float64Array(size);
  for (const { row, value } of rows) {
    for (let a = 0; a < size; a++) {
      targets[a]! += row[a]! * value;
      for (let b = 0; b < size; b++) products[a * size + b]! += row[a]! * row[b]!;
    }
  }
  const { inverse, dropped } = symmetricInverse(products, size);
  const freedom = rows.length - size;
  if (dropped.length > 0 || freedom < neededMonths - size) return null;
  const coefficients = multiply(inverse, targets);
  const left = rows.reduce((sum, { row, value }) => sum + (value - dot(row, coefficients)) ** 2, 0) / freedom;
  const t = quantile(confidence, { looks: months, freedom });
  const years = Array.from({ length: months }, (_, i) => whole.filter(({ month }) => month === i + 1).length);
  // A month seen once may have been anything; it must not make the others look unusual.
  const usual = years.map((seen) => seen > 1);
  const usualMonths = usual.filter(Boolean).length;
  return years.map((seen, i) => {
    const contrast = Float64Array.from({ length: size }, (_, a) => {
      return (a === i ? 1 : 0) - (a < months && usual[a] ? 1 / usualMonths : 0);
    });
    const value = dot(contrast, coefficients);
    const half = t * Math.sqrt(left * dot(contrast, multiply(inverse, contrast)));
    const scale = isCount ? Math.exp : (one: number) => one;
    const by = { value: scale(value), low: scale(value - half), high: scale(value + half) };
    return { month: i + 1, by, years: seen, isRecognisable: seen > 1 && excludes(by, isCount ? 1 : 0) };
  });
}

function multiply(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, a) => dot(matrix.subarray(a * size, (a + 1) * size), vector));
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, i) => sum + value * other[i]!, 0);
}

function quantile(confidence: number, { looks, freedom }: { looks: number; freedom: number }): number {
  return studentQuantile(1 - (1 - confidence) / (2 * looks), freedom);
}

function excludes({ low, high }: Estimate, usual: number): boolean {
  return low > usual || high < usual;
}

function check({ firstDay, sums, weights }: SeasonInput): void {
  if (!Number.isInteger(firstDay)) throw new AnalysisError('option_invalid', { option: 'firstDay', value: firstDay });
  if (weights && weights.length !== sums.length) {
    throw new AnalysisError('length_differs', { column: 'weights', expected: sums.length, found: weights.length });
  }
  for (let row = 0; row < sums.length; row++) {
    const isFine = Number.isFinite(sums[row]!) && (weights ? weights[row]! >= 0 : sums[row]! >= 0);
    if (!isFine) throw new AnalysisError('value_invalid', { column: 'sums', row, value: sums[row]! });
  }
}
