import { AnalysisError } from '../error.ts';

/** How experiences fill and drain a relationship account. Everything here is an assumption to look at and to change. */
export type AccountWeights = {
  /** Ratings up to this disappoint. Default 6: scales that end at 10. */
  disappointingTo: number;
  /** Ratings from this on delight. Default 9. */
  delightingFrom: number;
  /** Lowest rating of the scale, which disappoints most. Default 0. */
  lowest: number;
  /** Paid in by a delighting experience. Default 1: the unit in which all others are told. */
  delighting: number;
  /** Paid in by an OK one. Default 0: what was expected neither binds nor drives away. */
  ok: number;
  /**
   * Taken out by a disappointing one, as a positive number. Default 2.25: losses weigh about that much more than gains
   * (Tversky & Kahneman 1992), and bad experiences stay longer (Baumeister et al. 2001).
   */
  disappointing: number;
  /** Paid in by a conversion. Default 0: buying is not yet having felt well; raise it where purchases speak for themselves. */
  conversion: number;
  /**
   * Days after which an entry counts half. Default 365: about as far back as people report reliably in yearly surveys.
   * Infinity: nothing is forgotten.
   */
  halfLifeDays: number;
  /** Importance of each touchpoint, which multiplies its entries. Default 1 for all; influence is a better answer. */
  importance: ArrayLike<number> | null;
  /**
   * Severity × importance from which a single event is a knock-out. Severity is 1 for the lowest rating and falls evenly
   * to 0 at the first rating that does not disappoint. Default 0.8: the worst fifth of what disappoints.
   */
  knockOutFrom: number;
};

export const accountDefaults: AccountWeights = {
  disappointingTo: 6,
  delightingFrom: 9,
  lowest: 0,
  delighting: 1,
  ok: 0,
  disappointing: 2.25,
  conversion: 0,
  halfLifeDays: 365,
  importance: null,
  knockOutFrom: 0.8,
};

/** Defaults for what is not given. Throws `option_invalid` or, for `importance`, `length_differs` and `value_invalid`. */
export function accountWeights(given: Partial<AccountWeights>, touchpoints: number): AccountWeights {
  const weights = { ...accountDefaults, ...given };
  const refuse = (option: keyof AccountWeights): never => {
    throw new AnalysisError('option_invalid', { option, value: String(weights[option]) });
  };
  for (const option of ['delighting', 'ok', 'disappointing', 'conversion'] as const) {
    if (!(weights[option] >= 0 && Number.isFinite(weights[option]))) refuse(option);
  }
  if (!(weights.halfLifeDays > 0)) refuse('halfLifeDays');
  if (!(weights.knockOutFrom > 0)) refuse('knockOutFrom');
  if (!(weights.lowest <= weights.disappointingTo)) refuse('disappointingTo');
  if (!(weights.delightingFrom > weights.disappointingTo)) refuse('delightingFrom');
  const { importance } = weights;
  if (importance && importance.length !== touchpoints) {
    throw new AnalysisError('length_differs', {
      column: 'importance',
      expected: touchpoints,
      found: importance.length,
    });
  }
  for (let t = 0; importance && t < touchpoints; t++) {
    if (!(importance[t]! >= 0 && Number.isFinite(importance[t]!))) {
      throw new AnalysisError('value_invalid', { column: 'importance', row: t, value: importance[t]! });
    }
  }
  return weights;
}
