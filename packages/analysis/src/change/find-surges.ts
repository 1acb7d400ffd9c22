import { AnalysisError } from '../error.ts';
import { neededDays, plainVariance, type Rates } from './rates.ts';
import { seasonIndex } from './season-index.ts';
import type { DaySeries } from './series.ts';
import type { DayExpectation, Surge, SurgeKind, SurgeOptions, Surges } from './surge-result.ts';
import { usualRange } from './tails.ts';
import { type FoundSurge, stretches, type Watched, watchRates } from './watch-rates.ts';
import { weekdayOf, weekdayPattern } from './weekday-pattern.ts';

const kinds = 2;
const year = 365.25;

/**
 * Stretches of 1, 3, 7 or 14 days on which far more happened, or a far larger share of the ratings was bad, than the eight
 * weeks before, the weekday and – from the second year on – the season let expect. Every day is judged by what was known
 * before it; days within a surge do not become usual for six weeks.
 *
 * p comes from a negative binomial (volume) or a binomial of fewer ratings (badShare), as much wider than chance as the
 * series itself is. The threshold is the false alarms wanted a year over all looks a year (Bonferroni), so that fewer are
 * to be expected. Outbreak detection after Noufaily et al. (2013). Needs 42 days. O(days × 56).
 *
 * @throws AnalysisError `length_differs`, `value_invalid`, `option_invalid`
 */
export function findSurges(series: DaySeries, options: SurgeOptions = {}): Surges {
  const { falseAlarmsPerYear = 1, series: watched = 1 } = options;
  for (const [option, value] of Object.entries({ falseAlarmsPerYear, series: watched })) {
    if (!(value > 0 && Number.isFinite(value))) throw new AnalysisError('option_invalid', { option, value });
  }
  check(series);
  const days = series.counts.length;
  const threshold = falseAlarmsPerYear / (watched * kinds * stretches.length * year);
  if (days <= neededDays) {
    const tooShort = { days, needed: neededDays + 1 };
    return { surges: [], volume: [], badShare: [], judgedDays: 0, tooShort, threshold };
  }
  const first = Math.max(neededDays, (options.from ?? 0) - series.firstDay);
  // What was usual before the first day asked for depends on surges before it.
  const from = Math.max(neededDays, first - neededDays);
  const told = ratesOf(series).map(([kind, rates]) => {
    const found = watchRates(rates, { from, threshold });
    const described = describeDays(rates, { found, first, firstDay: series.firstDay });
    return { kind, days: described, surges: tell(kind, rates, found) };
  });
  const daysOf = (kind: SurgeKind) => told.find((one) => one.kind === kind)?.days ?? [];
  return {
    surges: told
      .flatMap(({ surges }) => surges)
      .filter(({ to }) => to >= first)
      .map((surge) => moveDays(surge, series.firstDay))
      .sort((a, b) => b.to - a.to || a.p - b.p),
    volume: daysOf('volume'),
    badShare: daysOf('badShare'),
    judgedDays: Math.max(0, days - first),
    tooShort: null,
    threshold,
  };
}

function ratesOf(series: DaySeries): [SurgeKind, Rates][] {
  const { counts, rated, bad, firstDay } = series;
  const pattern = weekdayPattern(firstDay, counts);
  const usual = (i: number) => pattern[weekdayOf(firstDay + i)]!;
  const volume: Rates = { kind: 'count', seen: Float64Array.from(counts), size: sizesOf(counts, usual) };
  if (!rated || !bad) return [['volume', volume]];
  const share: Rates = { kind: 'share', seen: Float64Array.from(bad), size: Float64Array.from(rated) };
  return [
    ['volume', volume],
    ['badShare', share],
  ];
}

/** Weekday pattern times season. Before a season is known, and where it is not, it stands still. */
function sizesOf(counts: ArrayLike<number>, usual: (i: number) => number): Float64Array {
  const index = seasonIndex(counts, usual);
  let season = index.find((value) => !Number.isNaN(value)) ?? 1;
  return Float64Array.from(counts, (_, i) => {
    if (!Number.isNaN(index[i])) season = index[i]!;
    return usual(i) * season;
  });
}

function tell(kind: SurgeKind, { seen, size }: Rates, { surges, levels }: Watched): Surge[] {
  const last = seen.length - 1;
  return surges.map(({ from, to, p }: FoundSurge) => {
    let [observed, sizes, peak, most] = [0, 0, from, Number.NEGATIVE_INFINITY];
    const level = levels[from]!;
    for (let i = from; i <= to; i++) {
      observed += seen[i]!;
      sizes += size[i]!;
      const beyond = seen[i]! - level * size[i]!;
      if (beyond > most) [most, peak] = [beyond, i];
    }
    const rated = kind === 'badShare' ? sizes : null;
    return { kind, from, to, peak, observed, expected: level * sizes, rated, p, isOpen: to === last };
  });
}

function moveDays(surge: Surge, by: number): Surge {
  return { ...surge, from: surge.from + by, to: surge.to + by, peak: surge.peak + by };
}

type Described = { found: Watched; first: number; firstDay: number };

function describeDays(rates: Rates, { found, first, firstDay }: Described): DayExpectation[] {
  const { seen, size, kind } = rates;
  const days: DayExpectation[] = [];
  for (let i = first; i < seen.length; i++) {
    const level = found.levels[i]!;
    const per = kind === 'share' ? size[i]! : 1;
    if (Number.isNaN(level)) continue;
    const mean = level * size[i]!;
    const variance = found.spread * plainVariance(rates, mean, level);
    const range = mean > 0 ? usualRange({ mean, variance }, 0.95) : { low: Number.NaN, high: Number.NaN };
    days.push({
      day: firstDay + i,
      observed: seen[i]! / per,
      expected: kind === 'share' ? level : mean,
      low: range.low / per,
      high: kind === 'share' ? Math.min(1, range.high / per) : range.high,
    });
  }
  return days;
}

function check({ firstDay, counts, rated, bad }: DaySeries): void {
  if (!Number.isInteger(firstDay)) throw new AnalysisError('option_invalid', { option: 'firstDay', value: firstDay });
  for (const [column, values] of Object.entries({ rated, bad })) {
    if (values && values.length !== counts.length) {
      throw new AnalysisError('length_differs', { column, expected: counts.length, found: values.length });
    }
  }
  for (let row = 0; row < counts.length; row++) {
    const chain = [counts[row]!, rated?.[row] ?? 0, bad?.[row] ?? 0];
    const isFine = chain.every(
      (value, i) => value >= 0 && Number.isFinite(value) && value <= chain[Math.max(0, i - 1)]!,
    );
    if (!isFine) throw new AnalysisError('value_invalid', { column: 'counts', row, value: counts[row]! });
  }
}
