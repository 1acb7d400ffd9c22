import type { Readable } from 'node:stream';
import { type Access, isStreamed, type Language, type RouteDescription, type StreamedBody } from '@anklang/domain';
import type { RouteOptions } from 'fastify';
import type { z } from 'zod';
import type { Actor, Caller } from '../auth/actor.ts';
import type { Services } from '../services.ts';
import { handleRequest } from './handle-request.ts';
import type { HttpServer } from './http-server.ts';
import type { StreamedInput } from './parse-input.ts';

type Empty = Record<string, never>;
type OutputOf<T> = T extends z.ZodType ? z.output<T> : Empty;
type BodyOf<T> = T extends 'octet-stream'
  ? Readable
  : T extends StreamedBody
    ? StreamedInput
    : T extends z.ZodType
      ? z.output<T>
      : undefined;
type ActorFor<A extends Access> = A extends 'public' ? Caller | null : A extends 'signed-in' ? Caller : Actor;

/** What only a handler that speaks HTTP itself needs: files, cookies, the first visit. */
type Exchange = {
  readonly headers: Headers;
  /** The request came over this machine's own loopback, with no proxy between. */
  readonly fromThisMachine: boolean;
  /** Aborts when whoever asked hangs up before the answer. */
  readonly signal: AbortSignal;
  /** Sets a header of the answer; `set-cookie` may be set several times. */
  setHeader(name: string, value: string): void;
};

type RouteRequest<R extends RouteDescription> = {
  readonly params: OutputOf<R['params']>;
  readonly query: OutputOf<R['query']>;
  readonly body: BodyOf<R['body']>;
  readonly actor: ActorFor<R['access']>;
  /** The workspace of the path, of which the actor is a member. */
  readonly workspaceId: R['access'] extends 'public' | 'signed-in' ? undefined : string;
  readonly services: Services;
  readonly language: Language;
  readonly requestId: string;
  readonly exchange: Exchange;
};

/** JSON: the value. Another media type: text, bytes or a stream. No response: nothing. */
type RouteResponse<R extends RouteDescription> = R['response'] extends z.ZodType
  ? z.input<R['response']>
  : R['response'] extends string
    ? string | Uint8Array | Readable
    : // biome-ignore lint/suspicious/noConfusingVoidType: a handler without an answer may return nothing at all.
      void;

export type RouteHandler<R extends RouteDescription> = (
  request: RouteRequest<R>,
) => Promise<RouteResponse<R>> | RouteResponse<R>;

/**
 * Binds a handler to its description. Validation, sign-in, membership, permission and problem documents happen here;
 * the handler reads like a sentence.
 *
 * @example
 * registerRoute(server, routes.readTouchpoint, async ({ params, workspaceId, services }) =>
 *   presentTouchpoint(await readTouchpoint(services, { workspaceId, touchpointId: params.touchpointId })),
 * );
 */
export function registerRoute<R extends RouteDescription>(
  server: HttpServer,
  description: R,
  handler: RouteHandler<R>,
): void {
  const { body } = description;
  server.registered.add(description.name);
  const route: RouteOptions = {
    method: description.method,
    url: description.path.replace(/\{(\w+)\}/g, ':$1'),
    ...(body === 'octet-stream' ? { bodyLimit: server.services.config.uploadLimitBytes } : {}),
    ...(isStreamed(body) ? { bodyLimit: body.limitBytes } : {}),
    ...(isGuessable(description) ? { onRequest: description.crowd ? server.limitCrowd : server.limitTries } : {}),
    handler: (request, reply) =>
      handleRequest({
        server,
        description,
        handler: handler as unknown as RouteHandler<RouteDescription>,
        request,
        reply,
      }),
  };
  if (isStreamed(body)) registerStreamed(server, body, route);
  else server.app.route(route);
}

/** In a scope of its own, because elsewhere the same media types are read as a whole first. */
function registerStreamed({ app }: HttpServer, { streamed }: StreamedBody, route: RouteOptions): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(Object.keys(streamed), (_request, payload, done) => done(null, payload));
    scope.route(route);
  });
}

/** Whoever may write without being signed in must know a code or a token. */
function isGuessable({ access, method }: RouteDescription): boolean {
  return access === 'public' && method !== 'GET';
}
