import { type AnklangError, fail, type RouteDescription } from '@anklang/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordChange } from '../audit/record-change.ts';
import { bearerOf } from '../auth/bearer.ts';
import { authRoutes } from './auth-descriptions.ts';
import { toHeaders } from './handle-request.ts';
import type { HttpServer } from './http-server.ts';
import { parseInput } from './parse-input.ts';

export function registerAuthRoutes(server: HttpServer): void {
  for (const { limited, ...description } of authRoutes) {
    server.app.route({
      method: description.method,
      url: description.path,
      ...(limited ? { onRequest: server.limitTries } : {}),
      handler: async (request, reply) => {
        const body = await passOn(server, { description, request, reply });
        if (description.name === 'changePassword') await recordPasswordChange(server, request, body);
        return reply.header('cache-control', 'no-store').send(body);
      },
    });
  }
}

async function passOn(
  { services }: HttpServer,
  call: { description: (typeof authRoutes)[number]; request: FastifyRequest; reply: FastifyReply },
): Promise<unknown> {
  const { description, request, reply } = call;
  const answer = await services.auth.handler(
    new Request(new URL(description.path, services.config.publicUrl), {
      method: description.method,
      headers: forwardedHeaders(request),
      ...(description.method === 'GET' ? {} : { body: bodyText(description, request) }),
    }),
  );
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);

  const body: unknown = await answer.json().catch(() => null);
  if (answer.status >= 400) throw toFailure(answer.status, body);

  return description.response.parse(body);
}

function bodyText(description: RouteDescription, request: FastifyRequest): string {
  const { body } = parseInput({ description, request, limitBytes: 0 });
  return JSON.stringify(body ?? {});
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
  // Whoever comes with a key is no browser: then a cookie counts for nothing, here as everywhere.
  if (bearerOf(request.headers.authorization) !== null) headers.delete('cookie');
  if (request.method !== 'GET') headers.set('content-type', 'application/json');
  return headers;
}

const wrongPassword = new Set(['INVALID_EMAIL_OR_PASSWORD', 'INVALID_PASSWORD', 'INVALID_EMAIL']);

function toFailure(status: number, body: unknown): AnklangError {
  const { code = '', message = '' } = (body ?? {}) as { code?: string; message?: string };
  if (wrongPassword.has(code)) return fail('sign_in_failed', {});
  if (status === 401 || status === 403) return fail('not_signed_in', {});
  if (status < 500) return fail('request_invalid', { issues: [{ path: 'body', message: message || code }] });

  return fail('internal', {});
}
