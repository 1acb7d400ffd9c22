import { cannotBePointedElsewhere } from './origin.ts';

const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via', 'cf-connecting-ip'];

/** Does the request come from this machine itself? The socket decides; behind a proxy nobody can know, so: no. */
export function isFromThisMachine(request: { socketAddress: string | undefined; headers: Headers }): boolean {
  if (proxyHeaders.some((name) => request.headers.has(name))) return false;
  if (!isLoopback(request.socketAddress ?? '')) return false;

  const host = request.headers.get('host') ?? '';
  return URL.canParse(`http://${host}`) && isLoopbackName(new URL(`http://${host}`).hostname);
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

function isLoopbackName(hostname: string): boolean {
  return (
    cannotBePointedElsewhere(hostname) && (hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, '')))
  );
}
