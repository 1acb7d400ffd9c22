import { AnalysisError } from '../error.ts';

/** +100 for 9 and 10, −100 up to 6, 0 between; NaN stays. Their mean is the NPS. */
export function npsPoints(answers: Float64Array): Float64Array {
  return answers.map((value, row) => {
    if (Number.isNaN(value)) return value;
    if (!(value >= 0 && value <= 10)) throw new AnalysisError('value_invalid', { column: 'outcome', row, value });
    return value >= 9 ? 100 : value <= 6 ? -100 : 0;
  });
}
