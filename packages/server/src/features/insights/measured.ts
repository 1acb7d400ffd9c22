import { type Estimate as Computed, isEstimate, type NotEnough } from '@anklang/analysis';
import type { Estimate, EstimateOrNotEnough } from '@anklang/domain';

/** Only what the report shows of an estimate. */
export function estimate({ value, low, high }: Computed): Estimate {
  return { value, low, high };
}

export function measured(result: Computed | NotEnough): EstimateOrNotEnough {
  return isEstimate(result) ? estimate(result) : { notEnough: true, have: result.n, need: result.needed };
}

export function isKnown(value: EstimateOrNotEnough): value is Estimate {
  return !('notEnough' in value);
}
