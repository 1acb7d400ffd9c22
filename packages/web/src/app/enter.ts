import type { QueryClient } from '@tanstack/react-query';
import { notFound, redirect } from '@tanstack/react-router';
import { setupQuery } from '../features/account/index.ts';
import { ApiProblem } from '../lib/api/index.ts';
import { loadPageWords, loadStartWords, setLanguage } from '../lib/language/index.ts';
import { membershipIn, meQuery } from '../lib/session/index.ts';
import { lastWorkspaceId, rememberWorkspace } from './last-workspace.ts';

type Entering = { context: { queryClient: QueryClient } };

/** `/`: the place where work goes on, or the door that comes first. */
export async function enterStart({ context }: Entering): Promise<void> {
  const me = await signedIn(context.queryClient);
  if (!me) throw await firstDoor(context.queryClient);
  const remembered = me.memberships.find(({ workspace }) => workspace.id === lastWorkspaceId());
  const membership = remembered ?? me.memberships[0];
  if (!membership) throw redirect({ to: '/welcome' });
  throw redirect({ to: '/w/$workspaceId', params: { workspaceId: membership.workspace.id }, replace: true });
}

export async function enterSignIn({ context, search }: Entering & { search: { from?: string | undefined } }) {
  if (await signedIn(context.queryClient)) throw redirect({ href: search.from ?? '/' });
  const { needed } = await context.queryClient.fetchQuery(setupQuery);
  if (needed) throw redirect({ to: '/setup' });
}

export async function enterSetup({ context }: Entering): Promise<void> {
  const { needed } = await context.queryClient.fetchQuery(setupQuery);
  if (!needed) throw redirect({ to: '/' });
}

/** Whoever is signed in joins as themselves; everybody else becomes somebody new, or signs in first. */
export async function enterInvitation({ context }: Entering): Promise<void> {
  await signedIn(context.queryClient);
}

/** Somebody signed in who belongs to no workspace yet. */
export async function enterWelcome({ context }: Entering): Promise<void> {
  const me = await signedIn(context.queryClient);
  if (!me) throw await firstDoor(context.queryClient);
}

export async function enterWorkspace(
  options: Entering & { params: { workspaceId: string }; location: { href: string; pathname: string } },
): Promise<void> {
  const { context, params, location } = options;
  const me = await signedIn(context.queryClient);
  if (!me) throw redirect({ to: '/sign-in', search: { from: location.href } });
  if (!membershipIn(me, params.workspaceId)) throw notFound();
  const isStart = /^\/w\/[^/]+\/?$/.test(location.pathname);
  await (isStart ? loadStartWords() : loadPageWords());
  rememberWorkspace(params.workspaceId);
}

/** A shared journey speaks of journeys, and nobody has to be signed in. */
export async function enterShared(): Promise<void> {
  await loadPageWords();
}

async function signedIn(queryClient: QueryClient) {
  try {
    const me = await queryClient.ensureQueryData(meQuery);
    await setLanguage(me.language);
    return me;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

async function firstDoor(queryClient: QueryClient) {
  const { needed } = await queryClient.fetchQuery(setupQuery);
  return needed ? redirect({ to: '/setup' }) : redirect({ to: '/sign-in' });
}
