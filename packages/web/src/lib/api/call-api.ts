import type { RouteDescription } from '@anklang/domain';
import type { z } from 'zod';
import { addressOf } from './address.ts';
import { ApiProblem, readProblem } from './problem.ts';

/** Required where the schema requires it, typed as the server reads it. */
type Fields<S extends z.ZodType> = {
  [K in keyof z.input<S>]: K extends keyof z.output<S> ? z.output<S>[K] | UndefinedWhereOptional<z.input<S>, K> : never;
};
type UndefinedWhereOptional<T, K extends keyof T> = undefined extends T[K] ? undefined : never;

type ParamsOf<R> = R extends { params: infer S extends z.ZodType } ? { params: z.input<S> } : { params?: undefined };
type QueryOf<R> = R extends { query: infer S extends z.ZodType }
  ? Record<never, never> extends z.input<S>
    ? { query?: Fields<S> | undefined }
    : { query: Fields<S> }
  : { query?: undefined };
type BodyOf<R> = R extends { body: infer S }
  ? S extends z.ZodType
    ? { body: z.input<S> }
    : { body: Blob }
  : { body?: undefined };

export type ApiInput<R extends RouteDescription> = ParamsOf<R> &
  QueryOf<R> &
  BodyOf<R> & { signal?: AbortSignal | undefined };

/** What the route answers: JSON by its schema, text for another media type, nothing for 204. */
export type ApiOutput<R extends RouteDescription> = R extends { response: infer S }
  ? S extends z.ZodType
    ? z.output<S>
    : string
  : undefined;

type Values = Record<string, unknown> | undefined;
type LooseInput = { params?: Values; query?: Values; body?: unknown; signal?: AbortSignal | undefined };

/**
 * Calls a route of the contract. Problems are thrown as `ApiProblem`; an aborted call throws the signal's reason.
 *
 * @example await callApi(routes.listMembers, { params: { workspaceId }, query: { limit: 50 }, signal });
 */
export async function callApi<R extends RouteDescription>(route: R, input: ApiInput<R>): Promise<ApiOutput<R>> {
  const { params, query, body, signal } = input as LooseInput;
  const response = await send(addressOf(route.path, params, query), {
    method: route.method,
    headers: headersFor(route, body),
    ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (route.response === undefined) return undefined as ApiOutput<R>;
  if (typeof route.response === 'string') return (await response.text()) as ApiOutput<R>;
  return (await response.json()) as ApiOutput<R>;
}

function headersFor(route: RouteDescription, body: unknown): Record<string, string> {
  const accept = typeof route.response === 'string' ? route.response : 'application/json';
  const headers: Record<string, string> = { accept, 'accept-language': document.documentElement.lang };
  if (body !== undefined) {
    headers['content-type'] = route.body === 'octet-stream' ? 'application/octet-stream' : 'application/json';
  }
  return headers;
}

/** Sends a request to our own server and throws an `ApiProblem` for everything but success. */
export async function send(address: string, request: RequestInit): Promise<Response> {
  const response = await fetch(address, { credentials: 'same-origin', ...request }).catch((error: unknown) => {
    if (request.signal?.aborted) throw error;
    throw new ApiProblem({ code: 'unreachable', status: 0 });
  });
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => null);
  throw readProblem(response.status, body, response.headers.get('x-request-id'));
}
