import { leftOut } from '@anklang/analysis';
import type { Dimension } from '@anklang/domain';
import type { EngineQuestion } from '../engine-question.ts';

/** A question in the codes of a log: nothing is looked up by name any more. */
export type CodedQuestion = Pick<
  EngineQuestion,
  'from' | 'to' | 'journeys' | 'through' | 'by' | 'steps' | 'calendar'
> & {
  readonly where: readonly { dimension: Dimension; codes: readonly number[] }[];
  readonly segments: readonly { segment: string; codes: readonly number[] }[];
  /** Step of each code of what `by` names, or `leftOut`. */
  readonly stepOf: Int32Array;
};

export type CodesByName = ReadonlyMap<string, number>;

/** One more than the highest code. */
export function codesEnd(codes: CodesByName | undefined): number {
  let end = 0;
  for (const code of codes?.values() ?? []) end = Math.max(end, code + 1);
  return end;
}

/** Codes by name, for touchpoints, dimensions and the values of segments. */
export type Dictionaries = {
  touchpoint: CodesByName;
  dimensions: Readonly<Record<Dimension, CodesByName>>;
  segments: ReadonlyMap<string, CodesByName>;
};

/** Names that no interaction ever had match nothing. */
export function codeQuestion(question: EngineQuestion, dictionaries: Dictionaries): CodedQuestion {
  const { from, to, journeys, through, by, steps, calendar } = question;
  const known = by === 'touchpoint' ? dictionaries.touchpoint : dictionaries.dimensions[by];
  const stepOf = new Int32Array(codesEnd(known)).fill(leftOut);
  for (const [name, code] of known) stepOf[code] = question.stepOf.get(name) ?? leftOut;
  const codesOf = (names: readonly string[], codes: CodesByName | undefined) =>
    names.flatMap((name) => codes?.get(name) ?? []);
  return {
    from,
    to,
    journeys,
    through,
    by,
    steps,
    calendar,
    stepOf,
    where: Object.entries(question.where).map(([name, values]) => {
      const dimension = name as Dimension;
      return { dimension, codes: codesOf(values, dictionaries.dimensions[dimension]) };
    }),
    segments: Object.entries(question.segments).map(([segment, values]) => ({
      segment,
      codes: codesOf(values, dictionaries.segments.get(segment)),
    })),
  };
}
