import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../../lib/api/index.ts';

export function figuresOf(workspaceId: string, touchpointId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', touchpointId, 'figures'],
    queryFn: ({ signal }) => callApi(routes.readTouchpointFigures, { params: { workspaceId, touchpointId }, signal }),
  });
}
