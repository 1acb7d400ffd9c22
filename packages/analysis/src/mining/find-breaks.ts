import { AnalysisError } from '../error.ts';
import type { Estimate } from '../result.ts';
import { checkConfidence } from '../scores/proportion.ts';
import { type BreakKind, breakKinds, type HandOverCounts } from './count-hand-overs.ts';
import { differenceOfShares, discoveries, type Share, shareIsLarger } from './difference-of-shares.ts';

/** A hand-over after which things go wrong more often than after other ways to the same touchpoint. */
export type Break = {
  from: number;
  to: number;
  kind: BreakKind;
  /** Journeys with this hand-over, and the share that went wrong. */
  journeys: number;
  share: number;
  /** The same after every other origin. */
  otherJourneys: number;
  otherShare: number;
  /** Journeys that went wrong beyond what other origins let one expect: difference of the shares × journeys. */
  lost: Estimate;
  /** One-sided; before the correction for looking at many hand-overs. */
  p: number;
  /** The touchpoints belong to different departments; null when one of them has none. */
  crossesBorder: boolean | null;
};

export type BreakOptions = {
  /** Of the breaks reported, at most this share is expected to be chance; default 0.05. */
  falseDiscoveryRate?: number | undefined;
  confidence?: number | undefined;
  /** Hand-overs with fewer journeys on either side are not judged; default 20. */
  fewest?: number | undefined;
  /** Department of each touchpoint, −1: none. */
  departmentOf?: ArrayLike<number> | undefined;
};

export type Breaks = {
  /** Most lost first. */
  breaks: Break[];
  /** Hand-overs and kinds that were judged, and those with too few journeys or no other origin. */
  judged: number;
  tooFew: number;
};

/**
 * Compares every hand-over a → b with all other arrivals at b, for each kind of break, and reports those that are worse
 * under control of the false discovery rate (Benjamini & Hochberg 1995). Their intervals are widened for having been
 * selected (Benjamini & Yekutieli 2005: level 1 − share reported × (1 − confidence)). Association, not proof: other
 * things may differ between origins. O(touchpoints² log touchpoints).
 */
export function findBreaks(counts: HandOverCounts, options: BreakOptions = {}): Breaks {
  const { falseDiscoveryRate = 0.05, fewest = 20, departmentOf } = options;
  const confidence = checkConfidence(options.confidence ?? 0.95);
  if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
    throw new AnalysisError('option_invalid', { option: 'falseDiscoveryRate', value: falseDiscoveryRate });
  }
  if (!(fewest >= 1)) throw new AnalysisError('option_invalid', { option: 'fewest', value: fewest });
  if (departmentOf && departmentOf.length !== counts.touchpoints) {
    throw new AnalysisError('length_differs', {
      column: 'departmentOf',
      expected: counts.touchpoints,
      found: departmentOf.length,
    });
  }
  const { comparisons, tooFew } = compareAll(counts, fewest);
  const found = discoveries(
    comparisons.map(({ p }) => p),
    falseDiscoveryRate,
  );
  const reported = comparisons.filter((_, i) => found[i]);
  const level = 1 - ((1 - confidence) * reported.length) / (comparisons.length || 1);
  const breaks = reported.map(({ from, to, kind, here, others, p }) => {
    const more = differenceOfShares(here, others, level);
    return {
      from,
      to,
      kind,
      journeys: here.n,
      share: here.k / here.n,
      otherJourneys: others.n,
      otherShare: others.k / others.n,
      lost: { value: more.value * here.n, low: more.low * here.n, high: more.high * here.n },
      p,
      crossesBorder: departmentOf ? crosses(departmentOf[from]!, departmentOf[to]!) : null,
    };
  });
  breaks.sort((a, b) => b.lost.value - a.lost.value || a.from - b.from || a.to - b.to);
  return { breaks, judged: comparisons.length, tooFew };
}

type Comparison = { from: number; to: number; kind: BreakKind; here: Share; others: Share; p: number };

function compareAll(counts: HandOverCounts, fewest: number): { comparisons: Comparison[]; tooFew: number } {
  const k = counts.touchpoints;
  const comparisons: Comparison[] = [];
  let tooFew = 0;
  for (const kind of breakKinds) {
    const { journeys, wrong } = counts.byKind[kind];
    for (let to = 0; to < k; to++) {
      const all = { k: 0, n: 0 };
      for (let from = 0; from < k; from++) {
        all.n += journeys[from * k + to]!;
        all.k += wrong[from * k + to]!;
      }
      for (let from = 0; from < k; from++) {
        const here = { k: wrong[from * k + to]!, n: journeys[from * k + to]! };
        if (here.n === 0) continue;
        const others = { k: all.k - here.k, n: all.n - here.n };
        if (here.n < fewest || others.n < fewest) tooFew++;
        else comparisons.push({ from, to, kind, here, others, p: shareIsLarger(here, others) });
      }
    }
  }
  return { comparisons, tooFew };
}

function crosses(from: number, to: number): boolean | null {
  return from < 0 || to < 0 ? null : from !== to;
}
