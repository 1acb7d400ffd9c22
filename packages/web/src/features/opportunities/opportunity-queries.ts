import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export function opportunitiesOf(workspaceId: string, productId: string | undefined) {
  const query = productId === undefined ? {} : { productId };
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'opportunities', query],
    queryFn: ({ signal }) => callApi(routes.readOpportunities, { params: { workspaceId }, query, signal }),
  });
}
