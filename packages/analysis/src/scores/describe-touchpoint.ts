import type { TouchpointColumn } from '../columns/survey.ts';
import type { Estimate, Measured } from '../result.ts';

export type TouchpointDescription = {
  key: string;
  /** People who rated it. */
  n: number;
  notUsed: number;
  missing: number;
  mean: Measured;
  /** People per level, unweighted. */
  counts: { disappointing: number; ok: number; delighting: number };
  /** Shares among those who rated it, weighted, with Wilson intervals. */
  levels: { disappointing: Estimate; ok: Estimate; delighting: Estimate } | null;
};

/** How one touchpoint is rated. */
export function describeTouchpoint(
  _touchpoint: TouchpointColumn,
  _options: { weights?: Float64Array | undefined; confidence?: number | undefined } = {},
): TouchpointDescription {
  throw new Error('not ready');
}
