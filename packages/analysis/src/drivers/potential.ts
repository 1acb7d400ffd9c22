import { INDICATORS_PER_TOUCHPOINT, type LevelsDesign } from '../columns/design.ts';
import type { Measured, NotEnough } from '../result.ts';
import type { Coefficient, Potential } from './result.ts';

/**
 * What the mean outcome of all respondents would differ by, if the disappointed of one touchpoint judged like those who
 * find it OK (share disappointed × −penalty), or those like the delighted (share OK × reward). The interval joins the
 * uncertainty of the share and of the effect: Var(p b) = p² Var(b) + b² Var(p) + Var(p) Var(b) (Goodman 1960).
 */
export function potentialOf(input: {
  design: LevelsDesign;
  touchpoint: number;
  penalty: Coefficient | NotEnough;
  reward: Coefficient | NotEnough;
  quantile: number;
}): Potential {
  const { design, touchpoint, penalty, reward, quantile } = input;
  const disappointing = touchpoint * INDICATORS_PER_TOUCHPOINT;
  return {
    avoidDisappointment: product(shareAt(design, touchpoint, disappointing), penalty, -1, quantile),
    createDelight: product(shareAt(design, touchpoint, -1), reward, 1, quantile),
  };
}

type Share = { value: number; variance: number };

function shareAt(design: LevelsDesign, touchpoint: number, column: number): Share {
  const { n, touchpoints, active, weights, sumWeights, sumSquaredWeights } = design;
  let inside = 0;
  let squared = 0;
  for (let i = 0; i < n; i++) {
    if (active[i * touchpoints + touchpoint] !== column) continue;
    const w = weights ? weights[i]! : 1;
    inside += w;
    squared += w * w;
  }
  const value = inside / sumWeights;
  const variance = (squared * (1 - value) ** 2 + (sumSquaredWeights - squared) * value ** 2) / sumWeights ** 2;
  return { value, variance: Math.max(0, variance) };
}

function product(share: Share, effect: Coefficient | NotEnough, sign: 1 | -1, quantile: number): Measured {
  if ('notEnough' in effect) return effect;
  const value = sign * share.value * effect.value;
  const spread = effect.standardError ** 2;
  const variance = share.value ** 2 * spread + effect.value ** 2 * share.variance + spread * share.variance;
  const half = quantile * Math.sqrt(variance);
  return { value, low: value - half, high: value + half };
}
