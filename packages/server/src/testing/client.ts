import { isStreamed, type RouteDescription, type StreamedBody } from '@anklang/domain';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type { z } from 'zod';

/** What a request shows about who sends it. */
export type Identity = { headers: Record<string, string> };

type InputOf<T> = T extends z.ZodType ? z.input<T> : never;
type Call<R extends RouteDescription> = {
  params?: InputOf<R['params']>;
  query?: Record<string, string | number>;
  body?: R['body'] extends 'octet-stream' | StreamedBody ? Buffer | string : InputOf<R['body']>;
  headers?: Record<string, string>;
};

export type Client = {
  /** Calls a described route; what is sent may be wrong on purpose through `send`. */
  call<R extends RouteDescription>(description: R, call?: Call<R>): Promise<LightMyRequestResponse>;
  send(options: InjectOptions): Promise<LightMyRequestResponse>;
  get(url: string): Promise<LightMyRequestResponse>;
  post(url: string, body?: object): Promise<LightMyRequestResponse>;
};

export function createClient(app: FastifyInstance, identity: Identity | null): Client {
  const send = (options: InjectOptions) =>
    app.inject({ ...options, headers: { ...identity?.headers, ...options.headers } });

  return {
    send,
    get: (url) => send({ method: 'GET', url }),
    post: (url, body = {}) => send({ method: 'POST', url, payload: body }),
    call: (description, { params, query, body, headers } = {}) =>
      send({
        method: description.method,
        url: addressOf(description.path, (params ?? {}) as Record<string, string>),
        ...(query
          ? { query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])) }
          : {}),
        ...(body === undefined ? {} : { payload: body as never }),
        headers: {
          ...(description.body === 'octet-stream' ? { 'content-type': 'application/octet-stream' } : {}),
          ...(isStreamed(description.body) ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
      }),
  };
}

function addressOf(path: string, params: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(params[name] ?? 'missing'));
}
