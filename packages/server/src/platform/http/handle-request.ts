import { fail, type Language, permissionsFor, type RouteDescription } from '@anklang/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Caller } from '../auth/actor.ts';
import { identify } from '../auth/identify.ts';
import { enterWorkspace } from '../auth/membership.ts';
import { signalOfHangUp } from './hang-up.ts';
import type { HttpServer } from './http-server.ts';
import { languageOfHeader } from './language-of-request.ts';
import { parseInput } from './parse-input.ts';
import type { RouteHandler } from './register-route.ts';
import { isFromThisMachine } from './this-machine.ts';

type Work = {
  server: HttpServer;
  description: RouteDescription;
  handler: RouteHandler<RouteDescription>;
  request: FastifyRequest;
  reply: FastifyReply;
};

/** The life of a request: who, where, allowed?, well-formed?, work, answer. */
export async function handleRequest(work: Work): Promise<unknown> {
  const { server, description, handler, request, reply } = work;
  const headers = toHeaders(request);
  const { caller, cookies } = await identify(server.services, headers);
  for (const cookie of cookies) reply.header('set-cookie', cookie);
  const language = chooseLanguage(caller, request);
  request.language = language;

  const { actor, workspaceId } = await admit({ server, description, caller, request });
  const input = parseInput({ description, request, limitBytes: server.services.config.uploadLimitBytes });
  const result = await handler({
    ...input,
    actor: actor as never,
    workspaceId: workspaceId as never,
    services: server.services,
    language,
    requestId: request.id,
    exchange: {
      headers,
      get signal() {
        return signalOfHangUp(reply);
      },
      fromThisMachine: isFromThisMachine({ socketAddress: request.socket.remoteAddress, headers }),
      setHeader: (name, value) => void reply.header(name, value),
    },
  });

  return answer({ server, description, reply, result });
}

/** What people chose for themselves goes before what their browser says; a key has no taste of its own. */
function chooseLanguage(caller: Caller | null, request: FastifyRequest): Language {
  if (caller?.kind === 'user') return caller.language;
  return languageOfHeader(request.headers['accept-language']);
}

async function admit(options: {
  server: HttpServer;
  description: RouteDescription;
  caller: Caller | null;
  request: FastifyRequest;
}) {
  const { server, description, caller, request } = options;
  const { access, sessionOnly } = description;
  if (access === 'public') return { actor: caller, workspaceId: undefined };
  if (!caller) throw fail('not_signed_in', {});

  if (access === 'signed-in') {
    if (sessionOnly && caller.kind === 'apiKey') throw fail('not_permitted', { permission: 'session' });
    return { actor: caller, workspaceId: undefined };
  }

  // Membership before everything else: to outsiders a workspace looks as if it did not exist, whatever they send.
  const { workspaceId = '' } = request.params as { workspaceId?: string };
  const actor = await enterWorkspace(server.services.database, caller, workspaceId);
  if (!actor) throw fail('not_found', {});
  if (sessionOnly && caller.kind === 'apiKey') throw fail('not_permitted', { permission: 'session' });
  const wanted = permissionsFor(access);
  if (!wanted.some((permission) => actor.permissions.has(permission))) {
    throw fail('not_permitted', { permission: wanted[0]! });
  }

  return { actor, workspaceId };
}

function answer(options: { server: HttpServer; description: RouteDescription; reply: FastifyReply; result: unknown }) {
  const { server, description, reply, result } = options;
  const { response, status } = description;
  // Files say themselves how long they hold and what they are.
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  if (response === undefined) return reply.code(status ?? 204).send();

  reply.code(status ?? 200);
  if (typeof response === 'string') {
    if (!reply.hasHeader('content-type')) reply.type(`${response}; charset=utf-8`);
    return reply.send(result);
  }
  return reply.send(server.checkResponses ? checkResponse(description, response, result) : result);
}

/** In tests: what a handler answers is what its description promises, and nothing beside it. */
function checkResponse(description: RouteDescription, schema: z.ZodType, result: unknown): unknown {
  const parsed = schema.safeParse(result);
  if (!parsed.success) throw new Error(`${description.name} breaks its promise: ${z.prettifyError(parsed.error)}`);
  if (JSON.stringify(parsed.data).length !== JSON.stringify(result).length) {
    throw new Error(`${description.name} answers more than it promises`);
  }

  return result;
}

export function toHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, one);
    }
  }

  return headers;
}
