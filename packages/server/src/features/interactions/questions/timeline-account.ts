import { balanceCurve, createEventLogBuilder, notRated } from '@anklang/analysis';
import type { EngineAccountWeights } from '../../../platform/engine/measures.ts';
import type { StoredInteraction } from '../../../platform/engine/stored-interaction.ts';

export type Entry = { amount: number; balance: number; knockOut: boolean };

type Counted = { weights: EngineAccountWeights; at: number };

const dayMs = 86_400_000;

/**
 * The account of one customer, interaction by interaction in their order. `codes`: step of each, −1 for one that does not
 * count; nor does one after the day of the statement. `balance`: what is left on that day.
 */
export function keepTimelineAccount(
  rows: readonly StoredInteraction[],
  codes: readonly number[],
  { weights, at }: Counted,
): { entries: Entry[]; balance: number } {
  const curve = new Map(curveOf(rows, codes, { weights, at }).map((point) => [point.row, point]));
  const fade = (balance: number, milliseconds: number) =>
    balance * 2 ** (-milliseconds / (weights.halfLifeDays * dayMs));
  let balance = 0;
  let since = rows[0]?.time ?? at;
  const entries = rows.map(({ time }, row) => {
    const point = curve.get(row);
    balance = point?.balance ?? fade(balance, time - since);
    since = time;
    return { amount: point?.amount ?? 0, balance, knockOut: point?.knockOut ?? false };
  });
  return { entries, balance: fade(balance, Math.max(0, at - since)) };
}

/** Entries alone, with the place of their interaction among the rows. */
function curveOf(rows: readonly StoredInteraction[], codes: readonly number[], { weights, at }: Counted) {
  const places = rows.map((_, row) => row).filter((row) => codes[row]! >= 0 && rows[row]!.time <= at);
  if (places.length === 0) return [];
  const builder = createEventLogBuilder({ touchpoints: weights.importance.length, rating: true, value: true });
  builder.append({
    customer: new Int32Array(places.length),
    touchpoint: Uint16Array.from(places, (row) => codes[row]!),
    time: Float64Array.from(places, (row) => rows[row]!.time),
    rating: Uint8Array.from(places, (row) => rows[row]!.rating?.common ?? notRated),
    value: Float64Array.from(places, (row) => rows[row]!.value ?? Number.NaN),
  });
  const onCommonScale = { ...weights, disappointingTo: 6, delightingFrom: 9, lowest: 0 };
  return balanceCurve(builder.build(), 0, onCommonScale).map((point) => ({ ...point, row: places[point.row]! }));
}
