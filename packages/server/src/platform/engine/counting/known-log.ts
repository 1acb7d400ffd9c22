import type { EventLog } from '@anklang/analysis';

/**
 * All interactions of a workspace as columns by customer, with what is known of the customers. Dimensions are those of
 * the domain that are ever filled, beside `offset` and `reportedOrigin` where they are needed.
 */
export type KnownLog = {
  readonly log: EventLog;
  /** Minutes east of UTC per code of `offset`, where time can be counted by a calendar with clock changes. */
  readonly seasons: readonly [number, number] | null;
  /** First byte of the MD5 of the id, per customer code. */
  readonly groups: Uint8Array | null;
  /** Latest value known per customer code, or `noCode`. */
  readonly segments: Readonly<Record<string, Uint16Array>>;
};

/** Extra dimensions beside those of the domain. */
export const offsetColumn = 'offset';
export const originColumn = 'reportedOrigin';
