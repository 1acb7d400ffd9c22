import { AnalysisError } from '../error.ts';
import type { DriverOptions } from './options.ts';
import type { Encoding, StandardErrors } from './result.ts';

/** Up to here all 2^d subsets are asked; above, orderings are sampled. */
export const EXACT_TOUCHPOINTS = 20;
/** The forms of the intervals take touchpoints × columns² / 2 numbers: 64 MB at this limit, twice while sampling. */
export const MOST_TOUCHPOINTS = 100;

export type DriverSettings = {
  encoding: Encoding;
  confidence: number;
  seed: number;
  resamples: number;
  permutations: number | undefined;
  standardErrors: StandardErrors;
  nps: boolean;
  smallestEffect: number | undefined;
};

export function driverSettings(options: DriverOptions): DriverSettings {
  return {
    encoding: options.encoding ?? 'levels',
    confidence: inRange('confidence', options.confidence ?? 0.95, 0.5, 0.999),
    seed: inRange('seed', options.seed ?? 1, -Number.MAX_VALUE, Number.MAX_VALUE),
    resamples: Math.round(inRange('resamples', options.resamples ?? 2000, 100, 100_000)),
    permutations:
      options.permutations === undefined
        ? undefined
        : Math.round(inRange('permutations', options.permutations, 4, 1_000_000)),
    standardErrors: options.standardErrors ?? 'HC3',
    nps: options.nps ?? false,
    smallestEffect:
      options.smallestEffect === undefined
        ? undefined
        : inRange('smallestEffect', options.smallestEffect, 0, Number.MAX_VALUE),
  };
}

function inRange(option: string, value: number, low: number, high: number): number {
  if (!(value >= low && value <= high)) throw new AnalysisError('option_invalid', { option, value });
  return value;
}

/** People it takes to estimate so many coefficients at all; honest intervals stay wide for long after. */
export function peopleNeeded(coefficients: number): number {
  return Math.max(20, coefficients + 10);
}
