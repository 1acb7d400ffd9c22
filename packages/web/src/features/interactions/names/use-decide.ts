import type { FoundName, TouchpointRule } from '@anklang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { interactionsKey } from '../../ways/index.ts';
import { type Decision, decideNames } from './decide-names.ts';

/** Decides about names, one or many; says how far it is and what came of it. */
export function useDecide(rules: readonly TouchpointRule[]) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const mutation = useMutation({
    mutationFn: ({ names, decision }: { names: readonly FoundName[]; decision: Decision }) => {
      setProgress({ done: 0, total: names.length });
      const onProgress = (done: number) => setProgress({ done, total: names.length });
      return decideNames({ workspaceId, names, decision, rules, onProgress });
    },
    onSuccess: (_, { names, decision }) => notifyDone(sayDone(names.length, decision)),
    // Also after a failure: some of the names may be decided by then.
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: interactionsKey(workspaceId) }),
        queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'touchpoints'] }),
      ]),
  });

  return { ...mutation, progress };

  function sayDone(count: number, decision: Decision): string {
    const words = { count, formatted: format.number(count) };
    if (decision.kind === 'take') return t('names.taken', words);
    if (decision.kind === 'stand') return t('names.standing', { ...words, touchpoint: decision.touchpointName });
    return decision.kind === 'leaveOut' ? t('names.leftOut', words) : t('names.undone');
  }
}
