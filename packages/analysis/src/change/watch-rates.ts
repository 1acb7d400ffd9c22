import { levelBefore, plainVariance, type Rates } from './rates.ts';
import { atLeast, shareAtLeast } from './tails.ts';
import { levelsOf, usualSpread } from './usual-spread.ts';

/** Lengths of stretches that are looked at, in days. */
export const stretches = [1, 3, 7, 14] as const;
/** A surge that lasts longer is the new level and counts as history again. */
const longest = 42;
/** A surge goes on while the days since are still this unusual. */
const goesOn = 0.01;
const pause = 3;

export type FoundSurge = { from: number; to: number; p: number };
export type Watched = {
  surges: FoundSurge[];
  /** Per day: the usual level, NaN where not judged; and variance over plain variance of single days. */
  levels: Float64Array;
  spread: number;
};

/** Days are places in the series. Every day is judged by what was known before it. */
export function watchRates(rates: Rates, { from, threshold }: { from: number; threshold: number }): Watched {
  const roughLevels = levelsOf(rates, null);
  const dispersion = usualSpread(rates, { days: 1, levels: roughLevels });
  const plainLevels = levelsOf(rates, dispersion);
  const spreads = stretches.map((days) => usualSpread(rates, { days, levels: plainLevels }));

  const excluded = new Uint8Array(rates.seen.length);
  const levels = new Float64Array(rates.seen.length).fill(Number.NaN);
  const surges: FoundSurge[] = [];
  const levelAt = (before: number) => levelBefore(rates, { before, dispersion, excluded });
  for (let day = from; day < rates.seen.length; day++) {
    release(excluded, surges, day);
    levels[day] = levelAt(day) ?? Number.NaN;
    const last = surges.at(-1);
    if (last && day - last.to <= pause) {
      const p = pOf(rates, { from: last.to + 1, to: day, level: levelAt(last.from), spread: spreads[1]! });
      if (p < goesOn) {
        excluded.fill(1, last.to + 1, day + 1);
        last.to = day;
        continue;
      }
    }
    const found = mostConspicuous(rates, { day, after: last?.to ?? -1, spreads, levelAt });
    if (!found || !(found.p < threshold)) continue;
    const surge = trim(rates, found, levelAt(found.from)!);
    excluded.fill(1, surge.from, surge.to + 1);
    surges.push(surge);
  }
  return { surges, levels, spread: spreads[0]! };
}

function release(excluded: Uint8Array, surges: readonly FoundSurge[], day: number): void {
  for (const { from, to } of surges) if (day - from > longest) excluded.fill(0, from, to + 1);
}

type Looking = { day: number; after: number; spreads: readonly number[]; levelAt(before: number): number | null };

function mostConspicuous(rates: Rates, { day, after, spreads, levelAt }: Looking): FoundSurge | null {
  let best: FoundSurge | null = null;
  for (const [i, days] of stretches.entries()) {
    const from = day - days + 1;
    if (from <= after || from < 0) continue;
    const p = pOf(rates, { from, to: day, level: levelAt(from), spread: spreads[i]! });
    if (!best || p < best.p) best = { from, to: day, p };
  }
  return best;
}

type Stretch = { from: number; to: number; level: number | null; spread: number };

function pOf(rates: Rates, { from, to, level, spread }: Stretch): number {
  if (level === null) return 1;
  const { seen, size, kind } = rates;
  let sum = 0;
  let sizes = 0;
  for (let i = from; i <= to; i++) {
    sum += seen[i]!;
    sizes += size[i]!;
  }
  const expected = level * sizes;
  const variance = spread * plainVariance(rates, expected, level);
  // Far from conspicuous: nobody asks how far.
  if (sum - expected < 1.5 * Math.sqrt(variance)) return 1;
  return kind === 'count'
    ? atLeast(sum, { mean: expected, variance })
    : shareAtLeast({ bad: sum, rated: sizes }, { share: level, dispersion: spread });
}

/** Without the days at either end on which no more was seen than usual. */
function trim({ seen, size }: Rates, { from, to, p }: FoundSurge, level: number): FoundSurge {
  const isUsual = (i: number) => seen[i]! <= level * size[i]!;
  let [first, last] = [from, to];
  while (first < last && isUsual(first)) first++;
  while (last > first && isUsual(last)) last--;
  return { from: first, to: last, p };
}
