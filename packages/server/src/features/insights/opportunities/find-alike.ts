import { type Described, shared } from './described.ts';

/** Two touchpoints that could do the same for the same people, and what makes them look so. */
export type AlikePair = {
  one: Described;
  other: Described;
  phaseIds: string[];
  productIds: string[];
  touched: string[];
  channels: string[];
};

/**
 * Alike by description: a phase in common, segments that overlap (who names none is for everybody), and the same
 * purpose: a product in common or, where neither names one, something touched in common. A part and its whole are not.
 * O(touchpoints² per phase).
 */
export function findAlike(touchpoints: readonly Described[]): AlikePair[] {
  return touchpoints.flatMap((one, place) =>
    touchpoints.slice(place + 1).flatMap((other) => {
      const pair = compare(one, other);
      return pair ? [pair] : [];
    }),
  );
}

function compare(one: Described, other: Described): AlikePair | null {
  const phaseIds = shared(one.phaseIds, other.phaseIds);
  if (phaseIds.length === 0 || one.parentId.has(other.id) || other.parentId.has(one.id)) return null;
  const isForAll = one.segmentIds.size === 0 || other.segmentIds.size === 0;
  if (!isForAll && shared(one.segmentIds, other.segmentIds).length === 0) return null;
  const productIds = shared(one.productIds, other.productIds);
  const namesProduct = one.productIds.size > 0 || other.productIds.size > 0;
  const touched = namesProduct ? [] : shared(one.touched, other.touched);
  if (productIds.length === 0 && touched.length === 0) return null;

  return { one, other, phaseIds, productIds, touched, channels: shared(one.channels, other.channels) };
}
