import { type AnklangError, fail } from '@anklang/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordChange } from '../audit/record-change.ts';
import { toHeaders } from './handle-request.ts';
import type { HttpServer } from './http-server.ts';

/** What of better-auth can be reached; everything else is a 404 like any other unknown address. */
const reachable = [
  { method: 'POST', path: '/sign-in/email', limited: true },
  { method: 'POST', path: '/sign-out', limited: false },
  { method: 'GET', path: '/get-session', limited: false },
  { method: 'GET', path: '/list-sessions', limited: false },
  { method: 'POST', path: '/revoke-sessions', limited: false },
  { method: 'POST', path: '/change-password', limited: true },
] as const;

export function registerAuthRoutes(server: HttpServer): void {
  const { app } = server;
  for (const { method, path, limited } of reachable) {
    app.route({
      method,
      url: `/api/auth${path}`,
      ...(limited ? { onRequest: server.limitTries } : {}),
      handler: (request, reply) => passOn(server, request, reply),
    });
  }
}

async function passOn(server: HttpServer, request: FastifyRequest, reply: FastifyReply) {
  const { services } = server;
  const answer = await services.auth.handler(
    new Request(new URL(request.url, services.config.publicUrl), {
      method: request.method,
      headers: forwardedHeaders(request),
      ...(request.method === 'GET' ? {} : { body: JSON.stringify(request.body ?? {}) }),
    }),
  );
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const body: unknown = await answer.json().catch(() => null);
  if (answer.status >= 400) throw toFailure(answer.status, body);
  if (request.url.startsWith('/api/auth/change-password')) await recordPasswordChange(server, request, body);

  return reply.code(answer.status).header('cache-control', 'no-store').send(withoutTokens(body));
}

/** Every workspace of the person learns that, never what. */
async function recordPasswordChange({ services }: HttpServer, request: FastifyRequest, body: unknown): Promise<void> {
  const { user } = body as { user: { id: string; name: string } };
  const now = services.now();
  await services.database.transaction().execute(async (transaction) => {
    const members = await transaction
      .selectFrom('member')
      .select('workspaceId')
      .where('userId', '=', user.id)
      .execute();
    for (const { workspaceId } of members) {
      await recordChange(transaction, {
        ...{ workspaceId, now, requestId: request.id },
        actor: { kind: 'user', userId: user.id, name: user.name, apiKey: null },
        action: 'member.changePassword',
        target: { kind: 'member', id: user.id, name: user.name },
        before: null,
        after: null,
      });
    }
  });
}

function forwardedHeaders(request: FastifyRequest): Headers {
  const headers = toHeaders(request);
  headers.delete('content-length');
  headers.delete('transfer-encoding');
  if (request.method !== 'GET') headers.set('content-type', 'application/json');
  return headers;
}

/** A session's token belongs in its http-only cookie and nowhere a script could read it. */
function withoutTokens(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTokens);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'token');
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutTokens(inner)]));
}

const wrongPassword = new Set(['INVALID_EMAIL_OR_PASSWORD', 'INVALID_PASSWORD', 'INVALID_EMAIL']);

function toFailure(status: number, body: unknown): AnklangError {
  const { code = '', message = '' } = (body ?? {}) as { code?: string; message?: string };
  if (wrongPassword.has(code)) return fail('sign_in_failed', {});
  if (status === 401 || status === 403) return fail('not_signed_in', {});
  if (status < 500) return fail('request_invalid', { issues: [{ path: 'body', message: message || code }] });

  return fail('internal', {});
}
