/** A number with its uncertainty: `low` ≤ `value` ≤ `high`, at the level asked for (default 95 %). */
export type Estimate = { value: number; low: number; high: number };

/** The honest answer when too few people stand behind a number: `n` there are, `needed` it takes. */
export type NotEnough = { notEnough: true; n: number; needed: number };

export type Measured = Estimate | NotEnough;

export function isEstimate<T extends Estimate>(measured: T | NotEnough): measured is T {
  return !('notEnough' in measured);
}

export function notEnough(n: number, needed: number): NotEnough {
  return { notEnough: true, n, needed };
}
