import type { Estimate, Measured } from '../result.ts';
import { isEstimate } from '../result.ts';
import type { Factor } from './result.ts';

/**
 * What kind of touchpoint the data show, by whole intervals, never by point estimates (three-factor theory: Kano 1984;
 * Brandt 1987; Matzler & Sauerwein 2002). In this order:
 *
 * 1. `indifferent`: penalty and reward both lie entirely within ± `smallestEffect`. Shown to be small, not just
 *    "not significant".
 * 2. `basic`: penalty below 0, and |penalty| − reward above 0: disappointment costs, and costs more than delight earns.
 * 3. `excitement`: reward above 0, and |penalty| − reward below 0.
 * 4. `performance`: penalty below 0 and reward above 0, neither shown to be larger.
 * 5. `unclear`: everything else, also where an effect could not be estimated or clearly has the wrong sign (see the
 *    warning `effect_reversed`): that is a sign of touchpoints that travel together, not of a kind of touchpoint.
 */
export function factorOf(effects: {
  penalty: Measured;
  reward: Measured;
  asymmetry: Measured;
  smallestEffect: number;
}): Factor {
  const { penalty, reward, asymmetry, smallestEffect } = effects;
  if (!isEstimate(penalty) || !isEstimate(reward) || !isEstimate(asymmetry)) return 'unclear';
  if (isWithin(penalty, smallestEffect) && isWithin(reward, smallestEffect)) return 'indifferent';
  if (penalty.low > 0 || reward.high < 0) return 'unclear';
  const costs = penalty.high < 0;
  const earns = reward.low > 0;
  if (costs && asymmetry.low > 0) return 'basic';
  if (earns && asymmetry.high < 0) return 'excitement';
  return costs && earns ? 'performance' : 'unclear';
}

function isWithin(estimate: Estimate, bound: number): boolean {
  return estimate.low > -bound && estimate.high < bound;
}
