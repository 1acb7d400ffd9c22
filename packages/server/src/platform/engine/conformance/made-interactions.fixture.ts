import { commonRating, type Dimension, dimensions } from '@anklang/domain';
import type { StoredInteraction } from '../stored-interaction.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
/** 20 March 2025, ten days before the clocks change. */
export const firstDay = Date.UTC(2025, 2, 20);

/** An interaction without anything that may be missing. */
export function made(
  given: Partial<Omit<StoredInteraction, 'dimensions'>> & { dimensions?: Partial<Record<Dimension, string>> } = {},
): StoredInteraction {
  const { dimensions: values, ...rest } = given;
  return {
    customer: 'anna',
    touchpoint: 'shop',
    time: firstDay,
    offsetMinutes: null,
    session: null,
    value: null,
    cost: null,
    rating: null,
    durationSeconds: null,
    reportedOrigin: null,
    segments: null,
    properties: null,
    ...rest,
    dimensions: Object.fromEntries(
      dimensions.map((name) => [name, values?.[name] ?? null]),
    ) as StoredInteraction['dimensions'],
  };
}

/** Names as sources have them: with quotes, tabs, backslashes and letters beyond ASCII. */
export const touchpointNames = [
  'Anzeige',
  "Werbung 'Frühjahr'",
  'shop\\kasse',
  'Hotline\t2',
  'e-mail',
  'Filiale "Mitte"',
  'App',
];
export const channelNames = ['online', 'telephone', "vor'Ort"];
const originNames = ['Freunde', 'Radio', 'Suche'];
const regions = ['Nord', 'Süd', 'West'];
const scales = [
  { low: 0, high: 10, cuts: { disappointing: 6, delighting: 9 } },
  { low: 1, high: 5, cuts: { disappointing: 2, delighting: 5 } },
  { low: 1, high: 7, cuts: { disappointing: 3, delighting: 6 } },
];

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share: number) => next() < share,
    pick: <T>(values: readonly T[]) => values[below(values.length)]!,
  };
}

export type MadeLog = { rows: StoredInteraction[]; aliases: { alias: string; customer: string }[] };

/**
 * Everything a log can bring: several ids of one customer, sessions side by side, equal times, rows that come late,
 * ratings on several scales, conversions with and without value, missing dimensions, segments that change.
 */
export function madeLog({
  seed,
  customers,
  rows: count,
  clock,
}: {
  seed: number;
  customers: number;
  rows: number;
  /** Offsets are those of Berlin, of no place at all, or not known. */
  clock: 'berlin' | 'scattered' | 'unknown';
}): MadeLog {
  const { below, chance, pick } = dice(seed);
  const maybe = <T>(share: number, value: () => T) => (chance(share) ? value() : null);
  const ids = Array.from({ length: customers }, (_, c) => `k'${c}\\ü`);
  const aliases = ids.flatMap((customer, c) => (c % 5 === 0 ? [{ alias: `cookie ${c}`, customer }] : []));
  const rows = Array.from({ length: count }, () => {
    const c = below(customers);
    const time = firstDay + below(30) * below(9) * day + below(24) * hour;
    const { low, high, cuts } = pick(scales);
    const value = low + below(high - low + 1);
    return made({
      customer: c % 5 === 0 && chance(0.5) ? `cookie ${c}` : ids[c]!,
      touchpoint: pick(touchpointNames),
      time,
      offsetMinutes: clock === 'berlin' ? offsetInBerlin(time) : clock === 'scattered' ? 60 * below(4) : null,
      session: maybe(0.7, () => `s${below(3)}`),
      dimensions: Object.fromEntries(
        dimensions.flatMap((name) => maybe(0.6, () => [[name, pick(channelNames)]]) ?? []),
      ),
      value: maybe(0.2, () => pick([0, 0, 9.99, 120, 1234.5])),
      cost: maybe(0.1, () => below(1000) / 100),
      rating: maybe(0.5, () => ({ value, low, high, common: commonRating(value, [low, high], cuts) })),
      durationSeconds: maybe(0.2, () => below(600)),
      reportedOrigin: maybe(0.15, () => pick(originNames)),
      segments: maybe(0.3, () => ({ region: pick(regions), ...(chance(0.5) ? { tier: pick(['A', 'B']) } : {}) })),
      properties: maybe(0.1, () => ({ note: 'it\'s "so"\n', count: below(9), known: chance(0.5) })),
    });
  });
  return { rows, aliases };
}

/** Between the last Sunday of March and the last Sunday of October, 2025, clocks run an hour ahead. */
function offsetInBerlin(time: number): number {
  return time >= Date.UTC(2025, 2, 30, 1) && time < Date.UTC(2025, 9, 26, 1) ? 120 : 60;
}
