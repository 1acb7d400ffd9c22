import { type FileFormat, routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

/** All surveys with their waves; a workspace has dozens, not thousands. */
export function surveysOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'surveys'],
    queryFn: async ({ signal }) => {
      const items = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 200, ...(cursor ? { cursor } : {}) };
        const page = await callApi(routes.listSurveys, { params: { workspaceId }, query, signal });
        items.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);

      return items;
    },
  });
}

export function waveOf(workspaceId: string, waveId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'wave', waveId],
    queryFn: ({ signal }) => callApi(routes.readWave, { params: { workspaceId, waveId }, signal }),
    staleTime: 300_000,
  });
}

export function uploadOf(workspaceId: string, uploadId: string, format: FileFormat) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'upload', uploadId, format],
    queryFn: ({ signal }) => callApi(routes.readUpload, { params: { workspaceId, uploadId }, query: format, signal }),
    // A file that lies there does not change by itself.
    staleTime: Number.POSITIVE_INFINITY,
  });
}
