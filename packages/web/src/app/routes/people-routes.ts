import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { enterInvitation, enterSetup, enterShared, enterSignIn, enterWelcome } from '../enter.ts';
import { SignInSearch } from '../search.ts';
import { root } from './roots.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: SignInSearch,
  beforeLoad: enterSignIn,
  component: lazyRouteComponent(() => import('../../pages/sign-in-page.tsx'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: enterSetup,
  component: lazyRouteComponent(() => import('../../pages/setup-page.tsx'), 'SetupPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  beforeLoad: enterInvitation,
  component: lazyRouteComponent(() => import('../../pages/invitation-page.tsx'), 'InvitationPage'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  beforeLoad: enterWelcome,
  component: lazyRouteComponent(() => import('../../pages/welcome-page.tsx'), 'WelcomePage'),
});

/** A journey by its link, for people without an account. */
const shared = createRoute({
  getParentRoute: () => root,
  path: '/shared',
  beforeLoad: enterShared,
  component: lazyRouteComponent(() => import('../../pages/shared-page.tsx'), 'SharedPage'),
});

/** Before one is in a workspace. */
export const peopleRoutes = [signIn, setup, invitation, welcome, shared] as const;
