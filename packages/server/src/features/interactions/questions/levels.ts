/** Common ratings of each level, from the lowest to the highest. */
export const levelRatings = {
  disappointing: [0, 6],
  ok: [7, 8],
  delighting: [9, 10],
} as const satisfies Record<string, readonly [low: number, high: number]>;

export type Level = keyof typeof levelRatings;

export function levelOfCommon(rating: number): Level {
  if (rating <= levelRatings.disappointing[1]) return 'disappointing';
  return rating >= levelRatings.delighting[0] ? 'delighting' : 'ok';
}

/** How many ratings of a histogram of common ratings fall on each level. */
export function levelCounts(histogram: Float64Array): Record<Level, number> {
  const counts = { disappointing: 0, ok: 0, delighting: 0 };
  histogram.forEach((count, rating) => {
    counts[levelOfCommon(rating)] += count;
  });
  return counts;
}
