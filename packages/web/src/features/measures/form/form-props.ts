import type { Draft, Problem } from './draft.ts';

/** What every part of the form gets. */
export type PartProps = {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  /** Empty until somebody has tried to save. */
  problems: ReadonlySet<Problem>;
};
