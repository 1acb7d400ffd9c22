import { routes } from '@anklang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { progressKey } from '../progress/index.ts';

export const roundsKey = (workspaceId: string) => ['workspace', workspaceId, 'rounds'] as const;

const pageSize = 20;

export function loadRounds(
  workspaceId: string,
  { cursor, signal }: { cursor: string | undefined; signal: AbortSignal },
) {
  return callApi(routes.listRounds, { params: { workspaceId }, query: { limit: pageSize, cursor }, signal });
}

type Saving<Values> = { save: (values: Values) => Promise<unknown>; said: string; onDone: () => void };

/** Saves something about a round, and reads again what has become different: rounds, and the check list that names one. */
export function useSaveRound<Values>({ save, said, onDone }: Saving<Values>) {
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const refresh = () =>
    Promise.all(
      [roundsKey(workspaceId), progressKey(workspaceId)].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
    );
  return useMutation({
    mutationFn: save,
    onSuccess: () => {
      notifyDone(said);
      onDone();
      return refresh();
    },
    // Whoever comes second sees what holds now.
    onError: refresh,
  });
}
