import type { z } from 'zod';
import type { Permission } from '../workspaces/permissions.ts';

/**
 * Who may call a route: anybody, anybody signed in, or a member whose role has the permission in the workspace of the
 * path. Of several permissions one is enough to knock; what is behind says which one it takes.
 */
export type Access = 'public' | 'signed-in' | Permission | readonly [Permission, Permission, ...Permission[]];

/** A body that is read while it comes, also packed with gzip. */
export type StreamedBody = {
  /** What is in it under each media type: the JSON value, or each line of NDJSON. */
  readonly streamed: Readonly<Record<`${string}/${string}`, z.ZodType>>;
  /** Most bytes, when unpacked. */
  readonly limitBytes: number;
};

export type RouteDescription = {
  /** camelCase name; the OpenAPI operationId. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `{braces}` as in OpenAPI. A route with a Permission has `{workspaceId}` in its path. */
  readonly path: `/${string}`;
  readonly access: Access;
  /** Other than 'public' and 'signed-in': may an API key with this scope call it? Default: sessions and keys. */
  readonly sessionOnly?: boolean;
  /**
   * Of what is public: a whole office may call it from one address at once, and who does knows a token nobody guesses.
   * Only floods are kept out, and nobody is kept from signing in by colleagues who answer a form.
   */
  readonly crowd?: true;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A Zod schema for JSON, the word for a file that is streamed as it is, or what a stream consists of. */
  readonly body?: z.ZodType | 'octet-stream' | StreamedBody;
  /** Undefined: 204 without a body. A string: that media type. */
  readonly response?: z.ZodType | `${string}/${string}`;
  /** Default 200, or 204 without a response. */
  readonly status?: 200 | 201 | 202 | 204;
};

export function isStreamed(body: RouteDescription['body']): body is StreamedBody {
  return typeof body === 'object' && 'streamed' in body;
}

/** The permissions of which one is needed; none for what is open to everybody or to everybody signed in. */
export function permissionsFor(access: Access): readonly Permission[] {
  if (access === 'public' || access === 'signed-in') return [];
  return typeof access === 'string' ? [access] : access;
}

/** Keeps the literal types of a description. */
export function describeRoute<const R extends RouteDescription>(route: R): R {
  return route;
}
