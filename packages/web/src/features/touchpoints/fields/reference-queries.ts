import { type EntryKind, routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api/index.ts';

/** Beyond this nobody chooses from a list by eye. */
const mostPages = 10;

type Page<T> = { items: T[]; nextCursor: string | null };

async function firstPages<T>(load: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const found = await load(cursor);
    items.push(...found.items);
    cursor = found.nextCursor ?? undefined;
    if (cursor === undefined) break;
  }
  return items;
}

export const entriesKey = (workspaceId: string, kind: EntryKind) =>
  ['workspace', workspaceId, 'entries', kind, 'all'] as const;

/** Entries of one kind, such as all phases, to choose from and to name what a touchpoint refers to. */
export function entriesOf(workspaceId: string, kind: EntryKind) {
  return queryOptions({
    queryKey: entriesKey(workspaceId, kind),
    queryFn: ({ signal }) =>
      firstPages((cursor) =>
        callApi(routes.listEntries, { params: { workspaceId, kind }, query: { limit: 200, cursor }, signal }),
      ),
    staleTime: 30_000,
  });
}

export function membersOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'members', 'all'],
    queryFn: ({ signal }) =>
      firstPages((cursor) =>
        callApi(routes.listMembers, { params: { workspaceId }, query: { limit: 200, cursor }, signal }),
      ),
    staleTime: 60_000,
  });
}

export function departmentsOf(workspaceId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'departments', 'all'],
    queryFn: ({ signal }) =>
      firstPages((cursor) =>
        callApi(routes.listDepartments, { params: { workspaceId }, query: { limit: 200, cursor }, signal }),
      ),
    staleTime: 60_000,
  });
}
