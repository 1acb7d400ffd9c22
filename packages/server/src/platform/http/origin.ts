import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { fail } from '@anklang/domain';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser names the page a write comes from. It must be ours: the public address, or the very address the browser
 * called when that is this machine or an IP address. Other host names are refused even when they match, because a name
 * can be pointed at this machine by whoever owns it (DNS rebinding).
 */
export function refuseForeignOrigin(request: {
  method: string;
  headers: IncomingHttpHeaders;
  publicUrl: string;
}): void {
  if (readingMethods.has(request.method)) return;

  const { origin } = request.headers;
  if (origin === undefined) {
    const site = request.headers['sec-fetch-site'];
    if (site === undefined || site === 'same-origin' || site === 'none') return;
    throw fail('origin_refused', {});
  }

  if (origin === new URL(request.publicUrl).origin) return;
  if (!URL.canParse(origin)) throw fail('origin_refused', {});
  const { host, hostname } = new URL(origin);
  const calledAddress = request.headers.host;
  if (host !== calledAddress || !cannotBePointedElsewhere(hostname)) throw fail('origin_refused', {});
}

/** `localhost` and IP addresses mean what they say; a name means what its owner says. */
export function cannotBePointedElsewhere(hostname: string): boolean {
  return hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}
