import { type Dimension, dimensions, type QuestionInput } from '@anklang/domain';
import { z } from 'zod';
import { QuestionSearch, readQuestion, writeQuestion } from './question-search.ts';

/** Two sides of a comparison differ in whom they look at and when; what a way and what a step is, they share. */
const differing = ['from', 'to', 'segments', ...dimensions] as const;
type Differing = 'from' | 'to' | 'segments' | Dimension;

const Other = Object.fromEntries(differing.map((part) => [`other.${part}`, QuestionSearch.shape[part]])) as Record<
  `other.${Differing}`,
  (typeof QuestionSearch.shape)['from']
>;

/** The other side of a comparison, beside the question in the same address: `compare=true&other.segments=Region*Süd`. */
export const ComparisonSearch = z.object({ compare: z.literal(true).optional().catch(undefined), ...Other });
export type ComparisonSearch = z.output<typeof ComparisonSearch>;

/** The question of the other side; null where nothing is compared. */
export function readOther(search: QuestionSearch & ComparisonSearch): QuestionInput | null {
  if (!search.compare) return null;
  const parts = Object.fromEntries(differing.map((part) => [part, search[`other.${part}`]]));
  return readQuestion({ ...search, ...parts });
}

export function writeOther(other: QuestionInput | null): ComparisonSearch {
  const written = other && writeQuestion(other);
  const parts = Object.fromEntries(differing.map((part) => [`other.${part}`, written?.[part]]));
  return { compare: other ? true : undefined, ...parts } as ComparisonSearch;
}
