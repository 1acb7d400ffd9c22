import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export const cyclesKey = (workspaceId: string) => ['workspace', workspaceId, 'decisionCycle'] as const;

export function cycleOf(workspaceId: string, productId: string | undefined) {
  return queryOptions({
    queryKey: [...cyclesKey(workspaceId), productId ?? null],
    queryFn: ({ signal }) =>
      callApi(routes.readDecisionCycle, {
        params: { workspaceId },
        query: productId === undefined ? {} : { productId },
        signal,
      }),
  });
}
