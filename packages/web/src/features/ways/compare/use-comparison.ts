import type { InteractionSummary, QuestionInput } from '@anklang/domain';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type ComparisonSearch, readOther, writeOther } from '../comparison-search.ts';
import { type QuestionSearch, readQuestion, writeQuestion } from '../question-search.ts';
import type { QuestionChange } from '../use-question.ts';
import { suggestSides } from './suggest-other.ts';

type Search = QuestionSearch & ComparisonSearch;

/** The other side of the comparison in the address: null without one. */
export function useComparison() {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const written = JSON.stringify(readOther(search));
  const other = useMemo(() => JSON.parse(written) as QuestionInput | null, [written]);
  const write = (next: (now: Search) => Search) =>
    void navigate({ to: '.', search: next as never, replace: true, resetScroll: false, state: true });

  return {
    other,
    begin: (summary: InteractionSummary) =>
      write((now) => {
        const sides = suggestSides(readQuestion(now), summary);
        return { ...now, ...writeQuestion(sides.one), ...writeOther(sides.other) };
      }),
    change: (change: QuestionChange) =>
      write((now) => ({ ...now, ...writeOther({ ...readOther(now), ...change } as QuestionInput) })),
    swap: () =>
      write((now) => {
        const one = readQuestion(now);
        return { ...now, ...writeQuestion(readOther(now) ?? one), ...writeOther(one) };
      }),
    end: () => write((now) => ({ ...now, ...writeOther(null) })),
  };
}
