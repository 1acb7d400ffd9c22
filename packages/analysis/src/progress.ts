import { AnalysisError } from './error.ts';

/** How the caller watches and ends long work. */
export type Watch = {
  onProgress?: ((done: number, total: number) => void) | undefined;
  shouldStop?: (() => boolean) | undefined;
};

export type Progress = {
  /** The work has come to `part` (0 to 1) of the present phase. Throws `stopped` when the caller wants that. */
  at(part: number): void;
  /** The next phase ends at `until` (0 to 1) of the whole. */
  phase(until: number): void;
};

const STEPS = 100;

export function watchProgress({ onProgress, shouldStop }: Watch): Progress {
  let from = 0;
  let to = 0;
  let last = -1;
  const at = (part: number): void => {
    if (shouldStop?.()) throw new AnalysisError('stopped');
    const done = Math.min(STEPS, Math.floor(STEPS * (from + (to - from) * Math.min(1, part))));
    if (done > last) onProgress?.(done, STEPS);
    last = Math.max(last, done);
  };
  return {
    at,
    phase(until) {
      from = to;
      to = until;
      at(0);
    },
  };
}
