import { type Estimate as Computed, isEstimate, type NotEnough } from '@anklang/analysis';
import type { Estimate, EstimateOrNotEnough } from '@anklang/domain';

/** Only what the report shows of an estimate. JSON knows no −0, so that a report has none either. */
export function estimate({ value, low, high }: Computed): Estimate {
  return { value: value + 0, low: low + 0, high: high + 0 };
}

export function measured(result: Computed | NotEnough): EstimateOrNotEnough {
  return isEstimate(result) ? estimate(result) : { notEnough: true, have: result.n, need: result.needed };
}

export function isKnown(value: EstimateOrNotEnough): value is Estimate {
  return !('notEnough' in value);
}
