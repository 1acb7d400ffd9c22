import { AnalysisError } from '../error.ts';
import { type Estimate, type Measured, type NotEnough, notEnough } from '../result.ts';
import { mean } from '../scores/mean.ts';
import { checkConfidence, wilson } from '../scores/proportion.ts';
import { FEWEST_ANSWERS } from '../scores/weighted-answers.ts';
import { normalQuantile } from '../stats/normal.ts';

/** Attractive, one-dimensional, must-be, indifferent, reverse, questionable. */
export type KanoCategory = 'A' | 'O' | 'M' | 'I' | 'R' | 'Q';

export type KanoTable = 'classic' | 'pouliot';

export type KanoInput = {
  /** Answers 1 like, 2 expect, 3 neutral, 4 live with, 5 dislike; 0 = none. If the feature is there. */
  functional: Uint8Array;
  /** If the feature is not there. */
  dysfunctional: Uint8Array;
  /** How important it is, on any scale; NaN = none. */
  importance?: Float64Array | undefined;
};

export type KanoResult = {
  n: number;
  /** People without both answers. */
  missing: number;
  counts: Record<KanoCategory, number>;
  /** The most frequent; of equals the first in the order M, O, A, I, R, Q. */
  category: KanoCategory;
  /** Runner-up; null when only one category was ever named. */
  second: KanoCategory | null;
  /** Share of the category minus share of the runner-up. */
  margin: Estimate;
  /** True when the data cannot tell the category from its runner-up: the margin's interval reaches 0. */
  ambiguous: boolean;
  /** (A + O) / (A + O + M + I): how far having it satisfies, 0 to 1. */
  better: Measured;
  /** −(O + M) / (A + O + M + I): how far lacking it dissatisfies, −1 to 0. */
  worse: Measured;
  importance: Measured;
};

// Row: answer if it is there; column: answer if it is not.
const tables: Record<KanoTable, readonly string[]> = {
  classic: ['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ'],
  pouliot: ['QAAAO', 'RQIIM', 'RIIIM', 'RIIQM', 'RRRRQ'],
};

const byPriority: readonly KanoCategory[] = ['M', 'O', 'A', 'I', 'R', 'Q'];

/** Category of one person's pair of answers (1 to 5 each). */
export function kanoCategory(functional: number, dysfunctional: number, table: KanoTable = 'pouliot'): KanoCategory {
  const found = tables[table][functional - 1]?.[dysfunctional - 1];
  if (!found) throw new AnalysisError('value_invalid', { column: 'kano', row: functional, value: dysfunctional });
  return found as KanoCategory;
}

/**
 * Evaluation of one feature of a Kano questionnaire (Kano et al. 1984). `classic` is the table of Berger et al. (1993);
 * `pouliot` (the default; Pouliot 1993) also questions the answers 2/2 and 4/4, to expect or to live with both. Better and
 * worse after Berger et al. (1993) with Wilson intervals. The category's margin over the runner-up has a normal interval
 * for two shares of one sample, one person added to each side; that it excludes 0 is a two-sided form of Fong's (1996) test.
 * `notEnough` below 5 people with both answers.
 *
 * @throws AnalysisError `length_differs`, `value_invalid` for answers above 5, `option_invalid`
 */
export function evaluateKano(
  input: KanoInput,
  options: { table?: KanoTable | undefined; confidence?: number | undefined } = {},
): KanoResult | NotEnough {
  const confidence = checkConfidence(options.confidence ?? 0.95);
  const { functional, dysfunctional } = input;
  const rows = functional.length;
  checkLength('dysfunctional', dysfunctional.length, rows);
  if (input.importance) checkLength('importance', input.importance.length, rows);

  const counts: Record<KanoCategory, number> = { A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 };
  let n = 0;
  for (let i = 0; i < rows; i++) {
    const there = functional[i]!;
    const not = dysfunctional[i]!;
    if (there > 5) throw new AnalysisError('value_invalid', { column: 'functional', row: i, value: there });
    if (not > 5) throw new AnalysisError('value_invalid', { column: 'dysfunctional', row: i, value: not });
    if (there === 0 || not === 0) continue;
    counts[kanoCategory(there, not, options.table)]++;
    n++;
  }
  if (n < FEWEST_ANSWERS) return notEnough(n, FEWEST_ANSWERS);

  const order = [...byPriority].sort((a, b) => counts[b] - counts[a]);
  const category = order[0]!;
  const second = counts[order[1]!] > 0 ? order[1]! : null;
  const margin = marginOf(counts[category], second ? counts[second] : 0, n, confidence);
  const base = counts.A + counts.O + counts.M + counts.I;
  const enough = base >= FEWEST_ANSWERS;
  const lack = enough ? wilson(counts.O + counts.M, base, confidence) : undefined;
  return {
    n,
    missing: rows - n,
    counts,
    category,
    second,
    margin,
    ambiguous: margin.low <= 0,
    better: enough ? wilson(counts.A + counts.O, base, confidence) : notEnough(base, FEWEST_ANSWERS),
    worse: lack ? { value: 0 - lack.value, low: 0 - lack.high, high: 0 - lack.low } : notEnough(base, FEWEST_ANSWERS),
    importance: input.importance ? mean(input.importance, { confidence }) : notEnough(0, FEWEST_ANSWERS),
  };
}

function marginOf(first: number, second: number, n: number, confidence: number): Estimate {
  const value = (first - second) / n;
  const size = n + 2;
  const centre = (first - second) / size;
  const spread = Math.sqrt(Math.max(0, (first + second + 2) / size - centre * centre) / size);
  const half = normalQuantile((1 + confidence) / 2) * spread;
  return {
    value,
    low: Math.max(-1, Math.min(value, centre - half)),
    high: Math.min(1, Math.max(value, centre + half)),
  };
}

function checkLength(column: string, found: number, expected: number): void {
  if (found !== expected) throw new AnalysisError('length_differs', { column, expected, found });
}
