import { AnalysisError } from '../error.ts';

/** Who said what of which unit, a row each: whole numbers ≥ 0. A judge speaks at most once of a unit and may be silent. */
export type JudgementColumns = { unit: Int32Array; judge: Int32Array; value: Int32Array };

/** Units on which the same values were given equally often are one pattern; `counts` has one cell per value. */
type JudgementPattern = { units: number; size: number; counts: Float64Array };

export type JudgementPatterns = {
  /** Units with at least two judgements: of others nobody can say whether judges agree. */
  units: number;
  judgements: number;
  judges: number;
  values: number;
  patterns: JudgementPattern[];
};

/** O(rows log values). */
export function collectPatterns({ unit, judge, value }: JudgementColumns): JudgementPatterns {
  for (const [column, cells] of Object.entries({ judge, value })) {
    if (cells.length === unit.length) continue;
    throw new AnalysisError('length_differs', { column, expected: unit.length, found: cells.length });
  }
  const byUnit = groupByUnit({ unit, judge, value });
  const pairable = [...byUnit.values()].filter((said) => said.size > 1);

  const values = [...new Set(pairable.flatMap((said) => [...said.values()]))].sort((one, other) => one - other);
  const place = new Map(values.map((each, index) => [each, index]));
  const patterns = new Map<string, JudgementPattern>();
  for (const said of pairable) {
    const counts = new Float64Array(values.length);
    for (const each of said.values()) counts[place.get(each)!]!++;
    const key = counts.join();
    const known = patterns.get(key);
    if (known) known.units++;
    else patterns.set(key, { units: 1, size: said.size, counts });
  }
  return {
    units: pairable.length,
    judgements: pairable.reduce((sum, said) => sum + said.size, 0),
    judges: new Set(pairable.flatMap((said) => [...said.keys()])).size,
    values: values.length,
    // One order, whoever comes first in the rows: the same seed gives the same interval.
    patterns: [...patterns].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pattern]) => pattern),
  };
}

function groupByUnit({ unit, judge, value }: JudgementColumns): Map<number, Map<number, number>> {
  const byUnit = new Map<number, Map<number, number>>();
  for (let row = 0; row < unit.length; row++) {
    check('unit', unit[row]!, row);
    check('value', value[row]!, row);
    const said = byUnit.get(unit[row]!) ?? new Map<number, number>();
    if (said.has(judge[row]!)) throw new AnalysisError('value_invalid', { column: 'judge', row, value: judge[row]! });
    said.set(check('judge', judge[row]!, row), value[row]!);
    byUnit.set(unit[row]!, said);
  }
  return byUnit;
}

function check(column: string, value: number, row: number): number {
  if (value < 0) throw new AnalysisError('value_invalid', { column, row, value });
  return value;
}
