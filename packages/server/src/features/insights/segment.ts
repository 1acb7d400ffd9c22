import { fail } from '@anklang/domain';
import type { SurveyData } from '../feedback/index.ts';

export type Segment = { column: string; value: string };

/** Reads `COLUMN:value`. Both may hold colons, so the known columns decide where one ends. */
export function parseSegment(text: string, columns: readonly string[]): Segment {
  const fitting = columns.filter((column) => text.startsWith(`${column}:`)).sort((a, b) => b.length - a.length)[0];
  if (fitting !== undefined) return { column: fitting, value: text.slice(fitting.length + 1) };
  const end = text.indexOf(':');
  throw fail('column_missing', { column: end < 0 ? text : text.slice(0, end), candidates: columns.slice(0, 3) });
}

/** The people of one segment as a survey of its own. */
export function keepSegment(data: SurveyData, segment: Segment): SurveyData {
  const values = data.segments.find(({ column }) => column === segment.column)?.values;
  if (!values) {
    const candidates = data.segments.map(({ column }) => column).slice(0, 3);
    throw fail('column_missing', { column: segment.column, candidates });
  }
  return keepRows(data, (row) => values[row] === segment.value);
}

/** The people to whom at least one of several answers belongs; columns that the survey does not have say nothing. */
export function keepAny(data: SurveyData, answers: readonly Segment[]): SurveyData {
  const wanted = data.segments.flatMap(({ column, values }) => {
    const among = new Set(answers.filter((answer) => answer.column === column).map(({ value }) => value));
    return among.size === 0 ? [] : [{ values, among }];
  });
  return keepRows(data, (row) => wanted.some(({ values, among }) => among.has(values[row] ?? '')));
}

function keepRows(data: SurveyData, isKept: (row: number) => boolean): SurveyData {
  const rows = Array.from({ length: data.rows }, (_, row) => row).filter(isKept);
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!);
  return {
    rows: rows.length,
    lines: Int32Array.from(rows, (row) => data.lines[row]!),
    respondentIds: rows.map((row) => data.respondentIds[row]!),
    weights: data.weights && pick(data.weights),
    segments: data.segments.map(({ column, values: all }) => ({ column, values: rows.map((row) => all[row]!) })),
    outcome: { ...data.outcome, values: pick(data.outcome.values) },
    touchpoints: data.touchpoints.map((touchpoint) => ({
      ...touchpoint,
      ratings: pick(touchpoint.ratings),
      states: Uint8Array.from(rows, (row) => touchpoint.states[row]!),
    })),
  };
}
