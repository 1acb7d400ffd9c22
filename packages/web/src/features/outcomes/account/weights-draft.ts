import { type AccountWeights, AccountWeightsSchema } from '@anklang/domain';

/** The weights that are one number each, in the order they are read; between which bounds each may lie. */
export const plainWeights = {
  delighting: { low: 0, high: 100, step: 0.25 },
  ok: { low: 0, high: 100, step: 0.25 },
  disappointing: { low: 0, high: 100, step: 0.25 },
  conversion: { low: 0, high: 100, step: 0.25 },
  halfLifeDays: { low: 1, high: 36_500, step: 30 },
  knockOutFrom: { low: 0.01, high: 100, step: 0.1 },
  ratioTarget: { low: 0, high: 100, step: 0.5 },
} as const;
export type PlainWeight = keyof typeof plainWeights;
export const plainWeightNames = Object.keys(plainWeights) as PlainWeight[];

/** Weights while they are edited: a field may be empty for a moment. */
export type WeightsDraft = Record<PlainWeight, number | string> & {
  importance: Record<string, number | string>;
  ratioTargets: Record<string, number | string>;
};

export function draftOfWeights(weights: AccountWeights): WeightsDraft {
  return { ...weights, importance: { ...weights.importance }, ratioTargets: { ...weights.ratioTargets } };
}

export function isWithin(value: number | string, { low, high }: { low: number; high: number }): boolean {
  return typeof value === 'number' && value >= low && value <= high;
}

/** The weights that a draft says; null while a number is missing or out of bounds. */
export function weightsOfDraft(draft: WeightsDraft): AccountWeights | null {
  if (!plainWeightNames.every((name) => isWithin(draft[name], plainWeights[name]))) return null;
  const parsed = AccountWeightsSchema.safeParse(draft);
  return parsed.success ? parsed.data : null;
}

/** What differs from the saved weights: as little as that is what an address has to hold. Null: nothing. */
export function differingWeights(weights: AccountWeights, saved: AccountWeights): Partial<AccountWeights> | null {
  const differing = Object.fromEntries(
    Object.entries(weights).filter(([name, value]) => !same(value, saved[name as keyof AccountWeights])),
  );
  return Object.keys(differing).length === 0 ? null : differing;
}

function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([key, value]) => (b as Record<string, unknown>)[key] === value);
}
