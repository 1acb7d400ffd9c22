import { send } from '../../lib/api/index.ts';

/** Sign-in lives beside the API, under `/api/auth`; problems come back in the same shape. */
export async function signIn(options: { email: string; password: string }): Promise<void> {
  await post('/api/auth/sign-in/email', { ...options, rememberMe: true });
}

export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {});
}

/** Ends every session of the person, this one included. */
export async function signOutEverywhere(): Promise<void> {
  await post('/api/auth/revoke-sessions', {});
}

export async function changePassword(options: { currentPassword: string; newPassword: string }): Promise<void> {
  await post('/api/auth/change-password', { ...options, revokeOtherSessions: true });
}

async function post(address: string, body: object): Promise<void> {
  await send(address, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
    },
    body: JSON.stringify(body),
  });
}
