import { evaluateKano, type KanoResult, type KanoTable, type NotEnough } from '@anklang/analysis';
import { fail } from '@anklang/domain';
import type { Table, Words } from '@anklang/server';
import { findPairs } from './find-pairs.ts';
import { importanceOf, recogniseAnswer } from './recognise-answer.ts';

export type EvaluatedFeature = { feature: string; result: KanoResult | NotEnough };

/** Every feature of a Kano questionnaire, evaluated. */
export function evaluateTable(table: Table, { using, words }: { using: KanoTable; words: Words }): EvaluatedFeature[] {
  return findPairs(table.columns, words).map(({ feature, functional, dysfunctional, importance }) => ({
    feature,
    result: evaluateKano(
      {
        functional: readAnswers(table, functional, words),
        dysfunctional: readAnswers(table, dysfunctional, words),
        importance:
          importance === null
            ? undefined
            : Float64Array.from({ length: table.rows }, (_, row) => importanceOf(table.cell(row, importance))),
      },
      { table: using },
    ),
  }));
}

function readAnswers(table: Table, column: number, words: Words): Uint8Array {
  const answers = new Uint8Array(table.rows);
  const unknown = new Map<string, { value: string; count: number; firstLine: number }>();
  const known = new Map<string, number | null>();
  for (let row = 0; row < table.rows; row++) {
    const text = table.cell(row, column);
    if (text === null || text.trim() === '') continue;
    if (!known.has(text)) known.set(text, recogniseAnswer(text));
    const answer = known.get(text);
    if (answer) {
      answers[row] = answer;
      continue;
    }
    const seen = unknown.get(text) ?? { value: text.slice(0, 100), count: 0, firstLine: table.lineOf(row) };
    unknown.set(text, { ...seen, count: seen.count + 1 });
  }
  if (unknown.size === 0) return answers;
  const values = [...unknown.values()].sort((a, b) => b.count - a.count);
  throw fail('values_outside_scale', {
    column: table.columns[column]!,
    scale: words.say('cli:kano.answers'),
    count: values.reduce((sum, { count }) => sum + count, 0),
    values: values.slice(0, 10),
  });
}
