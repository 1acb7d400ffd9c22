import { type Dimension, dimensions, type QuestionInput, QuestionSchema } from '@anklang/domain';
import { z } from 'zod';
import { readCut, writeCut } from './address-cut.ts';
import { readFrom, readTo, writeFrom, writeTo } from './address-days.ts';
import { readList, readNamedLists, writeList, writeNamedLists } from './address-lists.ts';

/** A number or a word that somebody wrote by hand is a text too; what means nothing is dropped. */
const Text = z
  .union([z.string(), z.number(), z.boolean()])
  .transform(String)
  .pipe(z.string().min(1).max(20_000))
  .optional()
  .catch(undefined);

const byDimension = Object.fromEntries(dimensions.map((dimension) => [dimension, Text])) as Record<
  Dimension,
  typeof Text
>;

/** A question as the address bar holds it, short and readable: what is left out is the default. */
export const QuestionSearch = z.object({
  from: Text,
  to: Text,
  ...byDimension,
  segments: Text,
  journeys: Text,
  through: Text,
  by: Text,
  time: Text,
  merge: Text,
});
export type QuestionSearch = z.output<typeof QuestionSearch>;

/** The question that the address asks; a part of it that means nothing falls back to the default. */
export function readQuestion(search: QuestionSearch): QuestionInput {
  const { from, to, segments, journeys, through, by, time, merge } = search;
  const where = Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const values = readList(search[dimension] ?? '');
      return values.length === 0 ? [] : [[dimension, values]];
    }),
  );
  const asked: Partial<Record<keyof QuestionInput, unknown>> = {
    from: from && readFrom(from),
    to: to && readTo(to),
    where: Object.keys(where).length === 0 ? undefined : where,
    segments:
      segments && Object.fromEntries(readNamedLists(segments).map(({ name, values }) => [name, values] as const)),
    journeys: journeys && readCut(journeys),
    through: through && readList(through),
    by,
    timeCounts: time,
    merge: merge && readNamedLists(merge).map(({ name, values }) => ({ name, steps: values })),
  };
  return withoutDefaults(asked);
}

/** Every part of the address that belongs to a question; what is the default is undefined, so that it is cleared. */
export function writeQuestion(question: QuestionInput): QuestionSearch {
  const { from, to, where = {}, segments = {}, journeys, through, by, timeCounts, merge = [] } = question;
  const lists = Object.fromEntries(dimensions.map((dimension) => [dimension, listText(where[dimension])])) as Record<
    Dimension,
    string | undefined
  >;
  return {
    from: from === undefined ? undefined : writeFrom(from),
    to: to === undefined ? undefined : writeTo(to),
    ...lists,
    segments: writeNamedLists(Object.entries(segments).map(([name, values]) => ({ name, values }))) || undefined,
    journeys: writeCut(journeys),
    through: listText(through),
    by: by === 'touchpoint' ? undefined : by,
    time: timeCounts === 'calendar' ? undefined : timeCounts,
    merge: writeNamedLists(merge.map(({ name, steps }) => ({ name, values: steps }))) || undefined,
  };
}

function listText(values: readonly string[] | undefined): string | undefined {
  return values === undefined || values.length === 0 ? undefined : writeList(values);
}

/** Checked part by part against the contract; what it refuses, and what is the default anyway, is not there. */
function withoutDefaults(asked: Partial<Record<keyof QuestionInput, unknown>>): QuestionInput {
  const question: Record<string, unknown> = {};
  for (const [part, schema] of Object.entries(QuestionSchema.shape)) {
    const value = asked[part as keyof QuestionInput];
    if (isEmpty(value) || value === defaults[part]) continue;
    const parsed = (schema as z.ZodType).safeParse(value);
    if (parsed.success) question[part] = parsed.data;
  }
  return question as QuestionInput;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

const defaults: Record<string, unknown> = { by: 'touchpoint', timeCounts: 'calendar' };
