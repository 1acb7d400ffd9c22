import { type Perception, routes } from '@anklang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { bodyOf, type PerceptionDraft } from './perception-draft.ts';
import { perceptionsOf } from './perception-queries.ts';

type Options = { touchpointId: string; perception: Perception | null; onDone: () => void };

/** Saves a core form. Where somebody was faster, `theirs` is what is stored now, and saving again writes over it. */
export function useSavePerception({ touchpointId, perception, onDone }: Options) {
  const { t } = useTranslation('care');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [theirs, setTheirs] = useState<Perception | null>(null);
  const query = perceptionsOf(workspaceId, touchpointId);
  const params = { workspaceId, touchpointId };

  const save = useMutation({
    mutationFn: (draft: PerceptionDraft) => {
      const body = bodyOf(draft);
      if (perception === null) return callApi(routes.addPerception, { params, body });
      return callApi(routes.changePerception, {
        params: { ...params, perceptionId: perception.id },
        body: { ...body, version: (theirs ?? perception).version },
      });
    },
    onSuccess: async () => {
      notifyDone(t('perceptions.saved'));
      onDone();
      await queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
    },
    onError: async (error) => {
      if (!isConflict(error)) return;
      const now = await queryClient.fetchQuery({ ...query, staleTime: 0 });
      setTheirs(now.find(({ id }) => id === perception?.id) ?? null);
    },
  });
  return { save, theirs, problem: isConflict(save.error) && theirs !== null ? null : save.error };
}

function isConflict(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'changed_meanwhile';
}
