import { Password, type RouteDescription } from '@anklang/domain';
import { z } from 'zod';

const Person = z.object({ id: z.string(), name: z.string(), email: z.string() });
const Session = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  userAgent: z.string().nullish(),
});
const Nothing = z.object({});
const Given = z.string().min(1).max(1000);

type AuthRoute = RouteDescription & {
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  /** Somebody could guess at it. */
  readonly limited?: boolean;
};

/**
 * What of better-auth can be reached; everything else of it is a 404 like any other unknown address. Only what is
 * named here goes in and comes out: never a session's token, which belongs in its http-only cookie.
 */
export const authRoutes: readonly AuthRoute[] = [
  {
    name: 'signIn',
    method: 'POST',
    path: '/api/auth/sign-in/email',
    access: 'public',
    summary: 'Sign in with e-mail address and password; the session is in the cookie of the answer',
    body: z.object({ email: Given, password: Given, rememberMe: z.boolean().default(true) }),
    response: z.object({ user: Person }),
    limited: true,
  },
  {
    name: 'signOut',
    method: 'POST',
    path: '/api/auth/sign-out',
    access: 'public',
    summary: 'End this session',
    response: Nothing,
  },
  {
    name: 'listSessions',
    method: 'GET',
    path: '/api/auth/list-sessions',
    access: 'signed-in',
    sessionOnly: true,
    summary: 'Own sessions that are open',
    response: z.array(Session),
  },
  {
    name: 'revokeSessions',
    method: 'POST',
    path: '/api/auth/revoke-sessions',
    access: 'signed-in',
    sessionOnly: true,
    summary: 'End all own sessions, this one too',
    response: Nothing,
  },
  {
    name: 'changePassword',
    method: 'POST',
    path: '/api/auth/change-password',
    access: 'signed-in',
    sessionOnly: true,
    summary: 'Change the own password',
    body: z.object({ currentPassword: Given, newPassword: Password, revokeOtherSessions: z.boolean().default(true) }),
    response: z.object({ user: Person }),
    limited: true,
  },
];
