import type { QuestionInput, Step } from '@anklang/domain';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { graphOf } from '../ways-queries.ts';

/** Calls steps of the question by name. Steps merged away stand in no answer, so they are looked up without merging. */
export function useStepNames(question: QuestionInput, steps: readonly Step[] = []): (key: string) => string {
  const workspaceId = useWorkspaceId();
  const named = [...(question.through ?? []), ...(question.merge ?? []).flatMap((merge) => merge.steps)];
  const merged = (question.merge ?? []).length > 0;
  const missing = named.some((key) => !steps.some((step) => step.key === key));
  const { merge: _, through: __, ...plain } = question;
  const all = useQuery({
    ...graphOf({ workspaceId, question: plain }),
    enabled: named.length > 0 && (merged || (steps.length > 0 && missing)),
  });
  const names = useMemo(
    () => new Map([...(all.data?.steps ?? []), ...steps].map(({ key, name }) => [key, name])),
    [all.data, steps],
  );
  return useCallback((key: string) => names.get(key) ?? key, [names]);
}
