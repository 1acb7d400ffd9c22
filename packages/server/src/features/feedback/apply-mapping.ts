import { defaultCuts, level, levelOf } from '@anklang/analysis';
import {
  fail,
  type LevelCuts,
  type MappedTouchpoint,
  type RejectedRow,
  type Scale,
  type SurveyMapping,
} from '@anklang/domain';
import { numberOf } from './number-of.ts';
import { type Answers, answered, answeredNotUsed, readAnswers } from './read-answers.ts';
import { keptRejections, type Table } from './reading/table.ts';
import { type RenamedColumn, resolveColumns } from './resolve-columns.ts';
import type { OutcomeColumn, SurveyData, TouchpointColumn } from './survey-data.ts';

export type AppliedMapping = {
  readonly data: SurveyData;
  /** The first thousand rows left out, by line; `rejectedCount` are all. */
  readonly rejected: readonly RejectedRow[];
  readonly rejectedCount: number;
  readonly renamed: readonly RenamedColumn[];
};

/** Fewer answers to the outcome than this say nothing about anybody. */
const leastAnswers = 10;

/**
 * Gives a table its meaning. Throws the coded errors of a mapping that does not fit the file; single rows that do not
 * fit are left out and reported.
 */
export function applyMapping(table: Table, mapping: SurveyMapping): AppliedMapping {
  const columns = resolveColumns(table.columns, mapping);
  const { rows, rejected, rejectedCount } = keepRows(table, columns.respondent);
  const outcome = readOutcome(table, columns.outcome, rows, mapping);
  const data: SurveyData = {
    rows: rows.length,
    lines: rows.map((row) => table.lineOf(row)),
    respondentIds: readRespondents(table, columns.respondent, rows),
    weights: columns.weight === null ? null : readWeights(table, columns.weight, rows),
    segments: columns.segments.map((index, position) => ({
      column: mapping.segments[position]!,
      values: Array.from(rows, (row) => table.cell(row, index)),
    })),
    outcome,
    touchpoints: columns.touchpoints.map((index, position) =>
      readTouchpoint(table, index, rows, mapping.touchpoints[position]!),
    ),
  };
  return { data, rejected, rejectedCount, renamed: columns.renamed };
}

function keepRows(table: Table, respondent: number | null) {
  const rows = new Int32Array(table.rows);
  const rejected = [...table.rejected];
  let kept = 0;
  for (let row = 0; row < table.rows; row++) {
    if (respondent === null || table.coded[respondent]!.codes[row] !== 0) rows[kept++] = row;
    else rejected.push({ line: table.lineOf(row), code: 'noRespondent', detail: table.columns[respondent]! });
  }
  return {
    rows: rows.slice(0, kept),
    rejected: rejected.sort((a, b) => a.line - b.line).slice(0, keptRejections),
    rejectedCount: table.rejectedCount + table.rows - kept,
  };
}

function readRespondents(table: Table, index: number | null, rows: Int32Array): string[] {
  if (index === null) return Array.from(rows, (row) => String(row + 1));
  const { values, codes } = table.coded[index]!;
  const seen = new Int32Array(values.length);
  let repeated = 0;
  let first = 0;
  for (const row of rows) {
    const code = codes[row]!;
    if (++seen[code]! !== 2) continue;
    repeated++;
    if (first === 0) first = code;
  }
  if (repeated > 0) {
    const lines = [...rows].filter((row) => codes[row] === first).map((row) => table.lineOf(row));
    throw fail('respondent_twice', {
      column: table.columns[index]!,
      respondent: values[first]!.slice(0, 200),
      lines: lines.slice(0, 10),
      count: repeated,
    });
  }
  return Array.from(rows, (row) => values[codes[row]!]!);
}

function readWeights(table: Table, index: number, rows: Int32Array): Float64Array {
  const { values, codes } = table.coded[index]!;
  const numbers = values.map((text) => numberOf(text) ?? Number.NaN);
  const weights = Float64Array.from(rows, (row) => numbers[codes[row]!]!);
  const wrong = [...rows.keys()].filter((at) => !(weights[at]! >= 0));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (wrong.length === 0 && sum > 0) return weights;
  const at = wrong[0] ?? 0;
  throw fail('weight_invalid', {
    column: table.columns[index]!,
    value: (table.cell(rows[at] ?? 0, index) ?? '').slice(0, 200),
    line: table.lineOf(rows[at] ?? 0),
    count: wrong.length === 0 ? rows.length : wrong.length,
  });
}

function readOutcome(table: Table, index: number, rows: Int32Array, mapping: SurveyMapping): OutcomeColumn {
  const { column, name, scale } = mapping.outcome;
  const answers = readAnswers(table, index, rows, mapping.outcome);
  const have = answers.kinds.filter((kind) => kind === answered).length;
  if (have < leastAnswers) throw fail('too_few_answers', { have, need: leastAnswers });
  refuseConstant(table.columns[index]!, answers);
  return { column, name: name ?? column, scale, values: answers.values };
}

function readTouchpoint(table: Table, index: number, rows: Int32Array, touchpoint: MappedTouchpoint): TouchpointColumn {
  const { column, name, scale } = touchpoint;
  const answers = readAnswers(table, index, rows, touchpoint);
  refuseConstant(table.columns[index]!, answers);
  const cuts = touchpoint.levels ?? cutsOf(scale, column);
  const analysisCuts = { disappointingTo: cuts.disappointing, delightingFrom: cuts.delighting };
  const states = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const kind = answers.kinds[at];
    if (kind === answered) states[at] = level[levelOf(answers.values[at]!, analysisCuts)];
    else states[at] = kind === answeredNotUsed ? level.notUsed : level.noAnswer;
  }
  return { key: column, name: name ?? column, scale, cuts, ratings: answers.values, states };
}

/** The usual cut points of a scale, in the mapping's words. */
export function cutsOf(scale: Scale, column = ''): LevelCuts {
  if (!scale.every(Number.isSafeInteger)) {
    throw fail('mapping_invalid', { issues: [{ path: column, message: 'levels_needed' }] });
  }
  const { disappointingTo, delightingFrom } = defaultCuts(scale);
  return { disappointing: disappointingTo, delighting: delightingFrom };
}

function refuseConstant(column: string, { values, kinds }: Answers): void {
  let first = Number.NaN;
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    if (kinds[at] !== answered) continue;
    count++;
    if (count === 1) first = values[at]!;
    else if (values[at] !== first) return;
  }
  if (count > 1) throw fail('column_constant', { column, value: String(first) });
}
