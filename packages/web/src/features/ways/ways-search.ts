import { z } from 'zod';
import { ComparisonSearch } from './comparison-search.ts';
import { QuestionSearch } from './question-search.ts';

const Percent = z.int().min(1).max(100).optional().catch(undefined);
const Sorting = {
  sort: z.string().max(40).optional().catch(undefined),
  descending: z.boolean().optional().catch(undefined),
};

/** The graph of ways: the question, what it is compared with, how much of it is drawn, or which table stands instead. */
export const WaysSearch = QuestionSearch.extend(ComparisonSearch.shape).extend({
  view: z.enum(['steps', 'transitions']).optional().catch(undefined),
  steps: Percent,
  ways: Percent,
  ...Sorting,
});
export type WaysSearch = z.output<typeof WaysSearch>;

export const VariantsSearch = QuestionSearch.extend({ show: z.int().min(1).max(1000).optional().catch(undefined) });

export const DropOffSearch = QuestionSearch.extend({
  /** `A*B**C`: A or B, then C. */
  funnel: z.string().max(20_000).optional().catch(undefined),
});
