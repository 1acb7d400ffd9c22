import type { QuestionInput } from '@anklang/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type QuestionSearch, readQuestion, writeQuestion } from './question-search.ts';

/** Parts of a question to change; undefined takes a part back to its default. */
export type QuestionChange = { [Part in keyof QuestionInput]?: QuestionInput[Part] | undefined };

/**
 * The question that the address bar asks, and how to change it. Works on every page whose search includes
 * `QuestionSearch`; the rest of the address stays.
 */
export function useQuestion(): [question: QuestionInput, change: (change: QuestionChange) => void] {
  const search = useSearch({ strict: false }) as QuestionSearch;
  const navigate = useNavigate();
  const written = JSON.stringify(writeQuestion(readQuestion(search)));
  const question = useMemo(() => readQuestion(JSON.parse(written) as QuestionSearch), [written]);
  const change = useCallback(
    (parts: QuestionChange) => {
      // The search of whichever page this is: every one of them includes that of the question.
      const next = (now: QuestionSearch) => ({
        ...now,
        ...writeQuestion({ ...readQuestion(now), ...parts } as QuestionInput),
      });
      void navigate({ to: '.', search: next as never, replace: true, resetScroll: false, state: true });
    },
    [navigate],
  );
  return [question, change];
}
