import type { z } from 'zod';
import type { Permission } from '../workspaces/permissions.ts';

/** Who may call a route: anybody, anybody signed in, or a member whose role has the permission in the workspace of the path. */
export type Access = 'public' | 'signed-in' | Permission;

export type RouteDescription = {
  /** camelCase name; the OpenAPI operationId. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `{braces}` as in OpenAPI. A route with a Permission has `{workspaceId}` in its path. */
  readonly path: `/${string}`;
  readonly access: Access;
  /** Other than 'public' and 'signed-in': may an API key with this scope call it? Default: sessions and keys. */
  readonly sessionOnly?: boolean;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A Zod schema for JSON, or the word for a body that is streamed as it is. */
  readonly body?: z.ZodType | 'octet-stream';
  /** Undefined: 204 without a body. A string: that media type. */
  readonly response?: z.ZodType | `${string}/${string}`;
  /** Default 200, or 204 without a response. */
  readonly status?: 200 | 201 | 202 | 204;
};

/** Keeps the literal types of a description. */
export function describeRoute<const R extends RouteDescription>(route: R): R {
  return route;
}
