import { type FileFormat, routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';
import { interactionsKey } from '../ways/index.ts';

export const importsKey = (workspaceId: string) => [...interactionsKey(workspaceId), 'imports'] as const;
export const pathFilesKey = (workspaceId: string) => [...interactionsKey(workspaceId), 'pathFiles'] as const;
export const namesKey = (workspaceId: string) => [...interactionsKey(workspaceId), 'names'] as const;
export const rulesKey = (workspaceId: string) => [...interactionsKey(workspaceId), 'rules'] as const;

export function logOf(workspaceId: string, uploadId: string, format: FileFormat) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'log', uploadId, format],
    queryFn: ({ signal }) => callApi(routes.readLog, { params: { workspaceId, uploadId }, query: format, signal }),
    // A file that lies there does not change by itself.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function importOf(workspaceId: string, importId: string) {
  return queryOptions({
    queryKey: [...importsKey(workspaceId), importId],
    queryFn: ({ signal }) => callApi(routes.readInteractionImport, { params: { workspaceId, importId }, signal }),
  });
}

/** How many names stand for nothing yet: counted up to one page, because nobody reads further. */
export function undecidedOf(workspaceId: string) {
  return queryOptions({
    queryKey: [...namesKey(workspaceId), 'undecided'],
    queryFn: async ({ signal }) => {
      const query = { undecided: true, limit: 200 };
      const page = await callApi(routes.listFoundNames, { params: { workspaceId }, query, signal });
      return { count: page.items.length, isMore: page.nextCursor !== null };
    },
  });
}
