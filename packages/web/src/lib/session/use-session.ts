import type { Me, Permission } from '@anklang/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Membership, membershipIn, meQuery } from './me.ts';

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** The workspace of the address; only for pages under `/w/$workspaceId`. */
export function useWorkspaceId(): string {
  const { workspaceId } = useParams({ strict: false });
  if (!workspaceId) throw new Error('This part belongs under /w/$workspaceId');
  return workspaceId;
}

export function useMembership(): Membership {
  const me = useMe();
  const workspaceId = useWorkspaceId();
  const membership = membershipIn(me, workspaceId);
  if (!membership) throw new Error('The shell lets members in only');
  return membership;
}

/** May the person do this here? What the role may not do is not offered. */
export function useMay(permission: Permission): boolean {
  return useMembership().permissions.includes(permission);
}
