import type { AccountWeights } from '@anklang/analysis';
import type { EngineAccountWeights } from '../measures.ts';

/** Weights as analysis has them, for common ratings: 0 to 10, up to 6 disappointing, from 9 on delighting. */
export function onCommonScale(weights: EngineAccountWeights): AccountWeights {
  return { ...weights, disappointingTo: 6, delightingFrom: 9, lowest: 0 };
}
