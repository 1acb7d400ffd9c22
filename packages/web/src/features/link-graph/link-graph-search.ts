import { linkVerdicts } from '@anklang/domain';
import { z } from 'zod';
import { QuestionSearch } from '../ways/index.ts';

export const LinkGraphSearch = QuestionSearch.extend({
  verdict: z.enum(linkVerdicts).optional().catch(undefined),
  as: z.enum(['table']).optional().catch(undefined),
});
export type LinkGraphSearch = z.output<typeof LinkGraphSearch>;
