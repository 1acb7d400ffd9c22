import { routes } from '@anklang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyProblem } from '../../ui/notify.ts';
import { sentenceOf } from '../../ui/problem-words.ts';
import { mentionsOf } from './comment-queries.ts';

/** Puts mentions away as read. */
export function useSeeMentions() {
  const { t } = useTranslation('shell');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (commentIds: string[]) =>
      callApi(routes.seeMentions, { params: { workspaceId }, body: { commentIds } }),
    onSuccess: () => queryClient.invalidateQueries(mentionsOf(workspaceId)),
    onError: (error) => notifyProblem(sentenceOf(error, t)),
  });
}
