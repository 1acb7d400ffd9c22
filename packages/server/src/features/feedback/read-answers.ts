import { fail, type Scale } from '@anklang/domain';
import { numberOf } from './number-of.ts';
import type { Table } from './reading/table.ts';

type Code = number | string;

export type ScaledQuestion = {
  readonly column: string;
  readonly scale: Scale;
  readonly notUsed?: readonly Code[] | undefined;
  readonly missing?: readonly Code[] | undefined;
};

export const answered = 0;
export const answeredNotUsed = 1;
const answeredNothing = 2;
const outside = 3;
const shownValues = 10;

export type Answers = { readonly values: Float64Array; readonly kinds: Uint8Array };

/** Reads one question for the rows kept: each distinct text is understood once. Throws `values_outside_scale`. */
export function readAnswers(table: Table, index: number, rows: Int32Array, question: ScaledQuestion): Answers {
  const { values: texts, codes } = table.coded[index]!;
  const understood = texts.map((text) => understand(text, question));
  const values = new Float64Array(rows.length);
  const kinds = new Uint8Array(rows.length);
  let strangers = 0;
  for (let at = 0; at < rows.length; at++) {
    const answer = understood[codes[rows[at]!]!]!;
    values[at] = answer.value;
    kinds[at] = answer.kind;
    if (answer.kind === outside) strangers++;
  }
  if (strangers > 0) throw outsideScale({ table, index, rows, kinds, question, strangers });
  return { values, kinds };
}

function understand(text: string, question: ScaledQuestion): { value: number; kind: number } {
  if (text === '') return { value: Number.NaN, kind: answeredNothing };
  if (question.missing?.some((code) => isCode(text, code))) return { value: Number.NaN, kind: answeredNothing };
  if (question.notUsed?.some((code) => isCode(text, code))) return { value: Number.NaN, kind: answeredNotUsed };
  const value = numberOf(text);
  const [low, high] = question.scale;
  if (value === null || value < low || value > high) return { value: Number.NaN, kind: outside };
  return { value, kind: answered };
}

/** 6 is "6" and "6.0"; a word is the same word whatever its case. */
function isCode(text: string, code: Code): boolean {
  const number = typeof code === 'number' ? code : numberOf(code);
  if (number !== null) return numberOf(text) === number;
  return text.toLowerCase() === String(code).trim().toLowerCase();
}

function outsideScale(found: {
  table: Table;
  index: number;
  rows: Int32Array;
  kinds: Uint8Array;
  question: ScaledQuestion;
  strangers: number;
}) {
  const { table, index, rows, kinds, question } = found;
  const byText = new Map<string, { value: string; count: number; firstLine: number }>();
  for (let at = 0; at < rows.length; at++) {
    if (kinds[at] !== outside) continue;
    const text = table.cell(rows[at]!, index) ?? '';
    const entry = byText.get(text);
    if (entry === undefined) {
      byText.set(text, { value: text.slice(0, 200), count: 1, firstLine: table.lineOf(rows[at]!) });
    } else entry.count++;
  }
  const values = [...byText.values()].sort((a, b) => b.count - a.count || a.firstLine - b.firstLine);
  return fail('values_outside_scale', {
    column: table.columns[index]!,
    scale: `${question.scale[0]}–${question.scale[1]}`,
    count: found.strangers,
    values: values.slice(0, shownValues),
  });
}
