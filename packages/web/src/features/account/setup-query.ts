import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

/** Does this installation still need its owner? */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => callApi(routes.readSetup, { signal }),
  staleTime: 0,
});
