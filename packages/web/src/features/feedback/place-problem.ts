import type { Problem } from '@anklang/domain';

/** Where a problem belongs on the page: at a column, at the file, or at the button that started the work. */
export type ProblemPlace = { at: 'column'; column: string } | { at: 'file' } | { at: 'import' };

export function placeProblem(problem: Pick<Problem, 'code' | 'params'>): ProblemPlace {
  const { column } = problem.params;
  if (typeof column === 'string' && problem.code !== 'column_missing') return { at: 'column', column };
  const ofFile = [
    'file_empty',
    'file_unreadable',
    'file_too_large',
    'column_twice',
    'body_too_large',
    'media_type_unsupported',
  ];

  return ofFile.includes(problem.code) ? { at: 'file' } : { at: 'import' };
}
