import type { TFunction } from 'i18next';
import { ApiProblem } from '../lib/api/index.ts';

/** The sentence for a person: the server's own where it gave one, ours where nothing usable came back. */
export function sentenceOf(error: unknown, t: TFunction<'shell'>): string {
  if (!(error instanceof ApiProblem)) return t('problem.bug');
  if (error.sentence !== '') return error.sentence;
  return error.code === 'unreachable' ? t('problem.unreachable') : t('problem.unreadable');
}
