import type { Services } from '../services.ts';
import type { Caller } from './actor.ts';
import { identifyApiKey } from './api-key.ts';
import { bearerOf } from './bearer.ts';
import { toLanguage } from './language-of-user.ts';

export type Identified = { caller: Caller | null; cookies: string[] };

/** Who calls? A key in `Authorization: Bearer` counts alone; otherwise the session cookie. */
export async function identify(services: Services, headers: Headers): Promise<Identified> {
  const bearer = bearerOf(headers.get('authorization'));
  if (bearer !== null) return { caller: await identifyApiKey(services, bearer), cookies: [] };
  if (!headers.has('cookie')) return { caller: null, cookies: [] };

  const { response, headers: answer } = await services.auth.api.getSession({ headers, returnHeaders: true });
  if (!response) return { caller: null, cookies: [] };

  const { user } = response;
  return {
    caller: {
      kind: 'user',
      userId: user.id,
      name: user.name,
      email: user.email,
      language: toLanguage(user.language),
      apiKey: null,
    },
    // A session that is used is prolonged once a day; the cookie has to follow.
    cookies: answer.getSetCookie(),
  };
}
