import type { Services } from '../services.ts';

/** Signs somebody in who has just got an account; the answer carries the cookies. */
export async function openSession(
  services: Services,
  credentials: { email: string; password: string },
): Promise<string[]> {
  const { headers } = await services.auth.api.signInEmail({ body: credentials, returnHeaders: true });
  return headers.getSetCookie();
}
