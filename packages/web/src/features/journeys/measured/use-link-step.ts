import { type MapMeasured, type MapOperation, routes } from '@anklang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { notifyDone, notifyProblem } from '../../../ui/notify.ts';
import { sentenceOf } from '../../../ui/problem-words.ts';
import { interactionsKey } from '../../ways/index.ts';
import { useMap } from '../live/map-context.ts';

export type Suggestion = MapMeasured['suggestions'][number];

/** Links steps with what data know; a name that is not in the register yet is taken into it first. */
export function useLinkStep() {
  const { t } = useTranslation(['journeyMeasured', 'shell']);
  const { map, change, workspaceId } = useMap();
  const queryClient = useQueryClient();

  const operationOf = (stepId: string, touchpointId: string): MapOperation[] => {
    const step = map.steps.find(({ id }) => id === stepId);
    if (!step || step.touchpointIds.includes(touchpointId)) return [];
    return [{ do: 'changeStep', id: stepId, change: { touchpointIds: [...step.touchpointIds, touchpointId] } }];
  };

  const adding = useMutation({
    mutationFn: async ({ touchpointId, touchpointKey: name }: Suggestion) =>
      touchpointId ?? (await takeIntoRegister({ workspaceId, name })),
    onSuccess: (touchpointId, { stepId, touchpointName: name }) => {
      const step = map.steps.find(({ id }) => id === stepId)?.name ?? '';
      if (touchpointId === null) return notifyProblem(t('journeyMeasured:link.failed', { name }));
      const operations = operationOf(stepId, touchpointId);
      if (operations.length > 0) change(operations);
      notifyDone(t('journeyMeasured:link.done', { step, name }));
      return queryClient.invalidateQueries({ queryKey: interactionsKey(workspaceId) });
    },
    onError: (error) => notifyProblem(sentenceOf(error, t as never)),
  });

  return {
    link: (suggestion: Suggestion) => adding.mutate(suggestion),
    /** Of several for one step the first, which is most alike. */
    linkAll: (suggestions: readonly Suggestion[]) => {
      const first = new Map(suggestions.toReversed().map((one) => [one.stepId, one]));
      const operations = [...first.values()].flatMap(({ stepId, touchpointId }) =>
        touchpointId === null ? [] : operationOf(stepId, touchpointId),
      );
      if (operations.length > 0) change(operations);
    },
    isBusy: adding.isPending,
  };
}

async function takeIntoRegister({ workspaceId, name }: { workspaceId: string; name: string }): Promise<string | null> {
  const params = { workspaceId };
  await callApi(routes.addFoundTouchpoints, { params, body: { names: [{ name }] } });
  const { items } = await callApi(routes.listFoundNames, { params, query: { search: name } });
  return items.find((found) => found.name === name)?.touchpointId ?? null;
}
