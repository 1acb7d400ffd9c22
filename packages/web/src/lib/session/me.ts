import { type Me, routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../api/index.ts';

/** Who is signed in. The shell asks for it before any page of a workspace shows. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => callApi(routes.readMe, { signal }),
  staleTime: 60_000,
});

export type Membership = Me['memberships'][number];

export function membershipIn(me: Me, workspaceId: string): Membership | null {
  return me.memberships.find((membership) => membership.workspace.id === workspaceId) ?? null;
}
