import { type PlanBody, type PlannedJourney, routes } from '@anklang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, callApi } from '../../../lib/api/index.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { plansKey, plansOf } from '../outcome-queries.ts';

/** What somebody else did in the meantime: another version, or gone. */
export type Conflict = { theirs: PlannedJourney | null };

type Options = { workspaceId: string; plan: PlannedJourney | null; onSaved: (plan: PlannedJourney) => void };

/** Keeps a plan, new or changed. Somebody else's change in between is shown, never overwritten unasked. */
export function useSavePlan({ workspaceId, plan, onSaved }: Options) {
  const { t } = useTranslation('outcomes');
  const queryClient = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const version = conflict?.theirs?.version ?? plan?.version;
  const save = useMutation({
    mutationFn: (body: PlanBody) =>
      plan && version !== undefined && !(conflict && !conflict.theirs)
        ? callApi(routes.changePlan, { params: { workspaceId, planId: plan.id }, body: { ...body, version } })
        : callApi(routes.addPlan, { params: { workspaceId }, body }),
    onSuccess: async (saved) => {
      notifyDone(t('plans.saved', { name: saved.name }));
      await queryClient.invalidateQueries({ queryKey: plansKey(workspaceId) });
      onSaved(saved);
    },
    onError: async (error) => {
      if (!plan || !isConflict(error)) return;
      const plans = await queryClient.fetchQuery({ ...plansOf(workspaceId), staleTime: 0 });
      setConflict({ theirs: plans.find(({ id }) => id === plan.id) ?? null });
    },
  });

  return { save, conflict, isConflict: isConflict(save.error) };
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === 'changed_meanwhile' || error.code === 'not_found');
}
