import type { TouchpointKey } from '../../company/company-keys.ts';

/** Disappointing, OK, delighting. */
export type Tone = 'bad' | 'fine' | 'good';

/** Half sentences and sentences that are put together to comments. No names, no numbers of accounts, nobody recognisable. */
export type CommentParts = {
  /** May stand before what is said of the touchpoint. */
  openings: Record<Tone, readonly string[]>;
  /** What is said of any touchpoint. */
  general: Record<Tone, readonly string[]>;
  /** What is said of this one. */
  about: Partial<Record<TouchpointKey, Record<Tone, readonly string[]>>>;
  /** May stand after it. */
  closings: Record<Tone, readonly string[]>;
  /** The days when the app fails. */
  crisis: readonly string[];
};
