import { openSession } from '../../platform/auth/open-session.ts';
import { sameSecret } from '../../platform/auth/token.ts';
import type { Services } from '../../platform/services.ts';

/**
 * Cookies for whoever brings the token that this server printed, once and from this machine; nothing for anybody else.
 * The page that follows is the same for all, so that the answer tells nobody whether there was something to open.
 */
export async function enterDemo(
  services: Services,
  { token, fromThisMachine }: { token: string; fromThisMachine: boolean },
): Promise<{ page: string; cookies: string[] }> {
  const entry = services.entry.current;
  if (entry === null || !fromThisMachine || !sameSecret(token, entry.token)) return { page, cookies: [] };

  services.entry.current = null;
  return { page, cookies: await openSession(services, entry) };
}

/** Leads on to the application, which asks whoever is not signed in. */
const page =
  '<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=/"><title>Anklang</title><a href="/">Anklang</a>';
