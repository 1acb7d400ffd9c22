import type { Dimension, InteractionSummary, QuestionInput } from '@anklang/domain';
import type { QuestionChange } from '../use-question.ts';

/** Something to filter by: a kind of customer, or a property of interactions. */
export type FilterChoice = {
  id: string;
  of: { kind: 'segment'; name: string } | { kind: 'dimension'; dimension: Dimension };
  values: { value: string; count: number }[];
};

export function filterChoices({ segments, dimensions }: InteractionSummary): FilterChoice[] {
  return [
    ...segments.map(({ name, values }) => ({
      id: `segment:${name}`,
      of: { kind: 'segment' as const, name },
      values: values.map(({ value, customers }) => ({ value, count: customers })),
    })),
    ...dimensions.map(({ dimension, values }) => ({
      id: dimension,
      of: { kind: 'dimension' as const, dimension },
      values: values.map(({ value, interactions }) => ({ value, count: interactions })),
    })),
  ];
}

export function chosenValues(question: QuestionInput, { of }: FilterChoice): string[] {
  if (of.kind === 'segment') return question.segments?.[of.name] ?? [];
  return question.where?.[of.dimension] ?? [];
}

export function chooseValues(question: QuestionInput, { of }: FilterChoice, values: string[]): QuestionChange {
  if (of.kind === 'dimension') {
    return { where: { ...question.where, [of.dimension]: values.length === 0 ? undefined : values } };
  }
  const { [of.name]: _, ...others } = question.segments ?? {};
  return { segments: values.length === 0 ? others : { ...others, [of.name]: values } };
}
