import type { QuestionInput, Step } from '@anklang/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { graphOf } from '../ways-queries.ts';

/** What a step is called in the answer, and what a step that is merged into another is called by itself. */
export type StepNames = { nameOf: (key: string) => string; partName: (key: string) => string };

/** Calls steps of the question by name. Steps merged away stand in no answer, so they are looked up without merging. */
export function useStepNames(question: QuestionInput, steps: readonly Step[] = []): StepNames {
  const workspaceId = useWorkspaceId();
  const named = [...(question.through ?? []), ...(question.merge ?? []).flatMap((merge) => merge.steps)];
  const merged = (question.merge ?? []).length > 0;
  const missing = named.some((key) => !steps.some((step) => step.key === key));
  const { merge: _, through: __, ...plain } = question;
  const all = useQuery({
    ...graphOf({ workspaceId, question: plain }),
    enabled: named.length > 0 && (merged || (steps.length > 0 && missing)),
  });
  return useMemo(() => {
    const unmerged = new Map((all.data?.steps ?? steps).map(({ key, name }) => [key, name]));
    const told = new Map(steps.map(({ key, name }) => [key, name]));
    return {
      nameOf: (key) => told.get(key) ?? unmerged.get(key) ?? key,
      partName: (key) => unmerged.get(key) ?? key,
    };
  }, [all.data, steps]);
}
