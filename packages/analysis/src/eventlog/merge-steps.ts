import { AnalysisError } from '../error.ts';
import { type EventLog, noCode } from './event-log.ts';
import { takeRows } from './select-events.ts';

/** In `stepOf`: interactions at this touchpoint are left out. */
export const leftOut = -1;

export type Steps = {
  /** How many steps there are; their codes lie in [0, steps). */
  steps: number;
  /** Step of each touchpoint code, or `leftOut`. */
  stepOf: ArrayLike<number>;
};

/**
 * The log told in the steps of a question: each step is one touchpoint or "X or Y or Z". Shares every column but the
 * touchpoints unless something is left out; O(rows).
 */
export function mergeSteps(log: EventLog, { steps, stepOf }: Steps): EventLog {
  if (stepOf.length !== log.touchpoints) {
    throw new AnalysisError('length_differs', { column: 'stepOf', expected: log.touchpoints, found: stepOf.length });
  }
  const map = new Int32Array(log.touchpoints);
  for (let t = 0; t < map.length; t++) {
    map[t] = stepOf[t]!;
    if (!(map[t]! >= leftOut && map[t]! < steps)) {
      throw new AnalysisError('value_invalid', { column: 'stepOf', row: t, value: map[t]! });
    }
  }
  return relabel(log, steps, (row) => map[log.touchpoint[row]!]!);
}

/**
 * The log told in channels, departments or another dimension instead of touchpoints; rows without a code are left out.
 * `codes`: how many codes the dimension has. Throws `option_invalid` for a dimension the log lacks.
 */
export function stepsByDimension(log: EventLog, dimension: string, codes: number): EventLog {
  const column = log.dimensions[dimension];
  if (!column) throw new AnalysisError('option_invalid', { option: 'dimension', value: dimension });
  return relabel(log, codes, (row) => {
    const code = column[row]!;
    if (code === noCode) return leftOut;
    if (code >= codes) throw new AnalysisError('value_invalid', { column: dimension, row, value: code });
    return code;
  });
}

function relabel(log: EventLog, steps: number, stepOfRow: (row: number) => number): EventLog {
  const first = log.starts[0]!;
  const touchpoint = new Uint16Array(log.touchpoint.length);
  let kept = 0;
  for (let row = first; row < first + log.events; row++) {
    const step = stepOfRow(row);
    if (step === leftOut) touchpoint[row] = noCode;
    else {
      touchpoint[row] = step;
      kept++;
    }
  }
  const told = { ...log, touchpoints: steps, touchpoint };
  return kept === log.events ? told : withoutUnlabelled(told, kept);
}

function withoutUnlabelled(log: EventLog, kept: number): EventLog {
  const rows = new Uint32Array(kept);
  const starts = new Uint32Array(log.journeys + 1);
  let count = 0;
  for (let j = 0; j < log.journeys; j++) {
    for (let i = log.starts[j]!; i < log.starts[j + 1]!; i++) if (log.touchpoint[i] !== noCode) rows[count++] = i;
    starts[j + 1] = count;
  }
  return { ...takeRows(log, rows), starts };
}
