/**
 * - `length_differs`: two columns of one input have different lengths (`column`, `expected`, `found`).
 * - `value_invalid`: a value no rule allows, such as a negative weight (`column`, `row`, `value`).
 * - `option_invalid`: an option outside its range (`option`, `value`).
 * - `too_many_touchpoints`: more than can be analysed together (`found`, `limit`).
 * - `no_touchpoints`: nothing to analyse.
 * - `stopped`: the caller's `shouldStop` answered true.
 */
export type AnalysisErrorCode =
  | 'length_differs'
  | 'value_invalid'
  | 'option_invalid'
  | 'too_many_touchpoints'
  | 'no_touchpoints'
  | 'stopped';

/** Thrown for input that breaks a documented rule; the sentence for people belongs to the caller. */
export class AnalysisError extends Error {
  readonly code: AnalysisErrorCode;
  readonly params: Record<string, string | number>;

  constructor(code: AnalysisErrorCode, params: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'AnalysisError';
    this.code = code;
    this.params = params;
  }
}
