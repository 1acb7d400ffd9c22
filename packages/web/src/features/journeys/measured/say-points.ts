import type { Estimate, EstimateOrNotEnough } from '@anklang/domain';
import { type Formats, formatsFor } from '../../../charts/format.ts';

type Words = Parameters<typeof formatsFor>[0];

/** Points of an estimate as whole numbers with their sign. */
export function sayPoints({ value, low, high }: Estimate, language: Words) {
  const { signed } = formatsFor(language);
  return { points: signed(value, 0), low: signed(low, 0), high: signed(high, 0) };
}

/** A share of few is told with a decimal. */
export function sayShare(share: number, formats: Formats): string {
  return formats.percent(share, share > 0 && share < 0.01 ? 1 : 0);
}

export function isKnown(estimate: EstimateOrNotEnough): estimate is Estimate {
  return 'value' in estimate;
}
