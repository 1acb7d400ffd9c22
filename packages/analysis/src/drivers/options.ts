import type { Encoding, StandardErrors } from './result.ts';

export type DriverOptions = {
  /** Default `levels`. */
  encoding?: Encoding | undefined;
  /** Level of all intervals, between 0.5 and 0.999. Default 0.95. */
  confidence?: number | undefined;
  /** Any number; the same data and seed give the same result to the last digit. Default 1. */
  seed?: number | undefined;
  /** Draws behind the rank ranges, 100 to 100,000. Default 2,000. */
  resamples?: number | undefined;
  /** Orderings sampled when there are more touchpoints than the exact method allows (20). Default 2,000. */
  permutations?: number | undefined;
  /** Default `HC3`. */
  standardErrors?: StandardErrors | undefined;
  /** Also regress +100/0/−100; only for an outcome asked from 0 to 10. Default false. */
  nps?: boolean | undefined;
  /** Default 0.2 standard deviations of the outcome. */
  smallestEffect?: number | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Asked often; answering true ends the work with `AnalysisError` `stopped`. */
  shouldStop?: (() => boolean) | undefined;
};
