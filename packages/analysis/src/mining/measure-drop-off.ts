import { AnalysisError } from '../error.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import { medianOf } from './select-nth.ts';

export type FunnelStep = {
  /** Journeys that came this far. */
  journeys: number;
  /** Of those that reached the step before (of all journeys for the first), the share that did not come this far. */
  dropOff: number;
  /** From the step before; null for the first step or when nobody came. */
  medianSeconds: number | null;
};

/**
 * How far journeys come along a row of steps, each of them one touchpoint or "X or Y or Z": after reaching a step the
 * first later interaction at the next one counts, whatever lies between. `journeys`: those that are not empty.
 * O(events + journeys × steps). Throws `option_invalid` without steps or for an
 * unknown touchpoint.
 */
export function measureDropOff(
  log: EventLog,
  steps: readonly (readonly number[])[],
): { journeys: number; steps: FunnelStep[] } {
  if (steps.length === 0) throw new AnalysisError('option_invalid', { option: 'steps', value: 0 });
  const k = log.touchpoints;
  const belongs = new Uint8Array(steps.length * k);
  steps.forEach((touchpoints, s) => {
    for (const t of touchpoints) {
      if (!(t >= 0 && t < k)) throw new AnalysisError('option_invalid', { option: 'steps', value: t });
      belongs[s * k + t] = 1;
    }
  });
  const reached = new Float64Array(steps.length);
  const waits = steps.map(() => [] as number[]);
  let journeys = 0;
  for (let j = 0; j < log.journeys; j++) {
    const end = log.starts[j + 1]!;
    let step = 0;
    let before = 0;
    if (log.starts[j]! < end) journeys++;
    for (let i = log.starts[j]!; i < end && step < steps.length; i++) {
      if (belongs[step * k + log.touchpoint[i]!] === 0) continue;
      reached[step]!++;
      if (step > 0) waits[step]!.push((log.time[i]! - before) / 1000);
      before = log.time[i]!;
      step++;
    }
  }
  return {
    journeys,
    steps: steps.map((_, s) => {
      const possible = s === 0 ? journeys : reached[s - 1]!;
      const seconds = Float64Array.from(waits[s]!);
      return {
        journeys: reached[s]!,
        dropOff: possible === 0 ? 0 : 1 - reached[s]! / possible,
        medianSeconds: seconds.length === 0 ? null : medianOf(seconds, { from: 0, to: seconds.length }),
      };
    }),
  };
}
