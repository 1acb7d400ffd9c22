import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/index.ts';
import { namesKey, rulesKey } from '../interaction-queries.ts';

/** Beyond this nobody compares by eye, and a workspace may hold tens of thousands. */
const mostPages = 10;

type Page<T> = { items: T[]; nextCursor: string | null };

async function firstPages<T>(load: (cursor: string | undefined) => Promise<Page<T>>) {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const found = await load(cursor);
    items.push(...found.items);
    cursor = found.nextCursor ?? undefined;
    if (cursor === undefined) break;
  }
  return { items, isMore: cursor !== undefined };
}

/** Names to compare a pattern with: all, or the first two thousand. */
export function namesToCompare(workspaceId: string) {
  return queryOptions({
    queryKey: [...namesKey(workspaceId), 'compare'],
    queryFn: ({ signal }) =>
      firstPages((cursor) =>
        callApi(routes.listFoundNames, { params: { workspaceId }, query: { limit: 200, cursor }, signal }),
      ),
  });
}

export function rulesOf(workspaceId: string) {
  return queryOptions({
    queryKey: rulesKey(workspaceId),
    queryFn: ({ signal }) =>
      firstPages((cursor) =>
        callApi(routes.listTouchpointRules, { params: { workspaceId }, query: { limit: 200, cursor }, signal }),
      ),
  });
}

/** The register, to say what a name stands for. */
export function registerNamesOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'names'],
    queryFn: async ({ signal }) => {
      const { items } = await firstPages((cursor) =>
        callApi(routes.listTouchpoints, { params: { workspaceId }, query: { limit: 200, cursor }, signal }),
      );
      return new Map(items.map(({ id, name }) => [id, name]));
    },
  });
}
