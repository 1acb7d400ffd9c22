import { differenceOfEstimates, isEstimate, type LevelCounts, levelBalance } from '@anklang/analysis';
import type { Trend } from '@anklang/domain';

/** One side of a comparison: from its first to its last label. */
export type Side = { from: string; to: string; ratings: LevelCounts };

/** What became of the balance from one side to the other; null where one of them has too few ratings. */
export function findTrend(earlier: Side, later: Side): Trend | null {
  const before = levelBalance(earlier.ratings);
  const after = levelBalance(later.ratings);
  if (!isEstimate(before) || !isEstimate(after)) return null;

  const difference = differenceOfEstimates(after, before);
  const verdict = difference.low > 0 ? 'better' : difference.high < 0 ? 'worse' : 'none';
  return { from: earlier.from, fromEnd: earlier.to, to: later.from, toEnd: later.to, difference, verdict };
}

export function addLevels(all: readonly LevelCounts[]): LevelCounts {
  return all.reduce(
    (sum, { disappointing, ok, delighting }) => ({
      disappointing: sum.disappointing + disappointing,
      ok: sum.ok + ok,
      delighting: sum.delighting + delighting,
    }),
    { disappointing: 0, ok: 0, delighting: 0 },
  );
}
