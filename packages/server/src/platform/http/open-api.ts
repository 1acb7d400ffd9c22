import { errorCodes, isStreamed, ProblemSchema, type RouteDescription, routes } from '@anklang/domain';
import { z } from 'zod';
import { version } from '../version.ts';
import { authRoutes } from './auth-descriptions.ts';
import { healthRoutes } from './health-descriptions.ts';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of every described route. Pure: the same descriptions give the same document. */
export function describeApi(): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const route of [...Object.values(routes), ...authRoutes, ...healthRoutes] as RouteDescription[]) {
    paths[route.path] ??= {};
    paths[route.path]![route.method.toLowerCase()] = describeOperation(route, schemas);
  }
  collect(ProblemSchema, 'output', schemas);

  return {
    openapi: '3.1.0',
    info: {
      title: 'Anklang',
      version,
      summary: 'Customer touchpoint management',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([left], [right]) => (left < right ? -1 : 1))),
      responses: { Problem: problem },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'anklang.session_token',
          description: 'Set by signing in; with https its name begins with __Secure-.',
        },
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: ank_…' },
      },
    },
  };
}

function describeOperation(route: RouteDescription, schemas: Json): Json {
  const status = String(route.status ?? (route.response === undefined ? 204 : 200));
  return {
    operationId: route.name,
    summary: route.summary,
    tags: [tagOf(route)],
    ...describeAccess(route),
    ...optional('parameters', [
      ...describeParameters('path', route.params, schemas),
      ...describeParameters('query', route.query, schemas),
    ]),
    ...optional('requestBody', describeBody(route, schemas)),
    responses: { [status]: describeAnswer(route, schemas), ...describeProblems(route) },
  };
}

function tagOf({ path }: RouteDescription): string {
  const words = path.split('/').filter((word) => word && !word.startsWith('{'));
  if (words[1] !== 'v1') return words[1] === 'auth' ? 'sign-in' : (words[0] ?? 'api');

  return words[words[2] === 'workspaces' && words.length > 3 ? 3 : 2] ?? 'api';
}

function describeAccess({ access, sessionOnly }: RouteDescription): Json {
  if (access === 'public') return { security: [] };
  const security = sessionOnly ? [{ session: [] }] : [{ session: [] }, { apiKey: [] }];
  return access === 'signed-in' ? { security } : { security, 'x-permission': access };
}

function describeParameters(place: 'path' | 'query', schema: z.ZodObject | undefined, schemas: Json): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = collect(schema, 'input', schemas) as {
    properties?: Record<string, Json>;
    required?: string[];
  };

  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function describeBody({ body }: RouteDescription, schemas: Json): Json | undefined {
  if (body === undefined) return undefined;
  if (body === 'octet-stream') return { required: true, content: { 'application/octet-stream': {} } };
  if (isStreamed(body)) {
    const content = Object.entries(body.streamed).map(([mediaType, schema]) => [
      mediaType,
      { schema: collect(schema, 'input', schemas) },
    ]);
    return {
      description: 'Also packed with gzip (Content-Encoding). In NDJSON the schema is that of each line.',
      required: true,
      content: Object.fromEntries(content),
    };
  }
  return { required: true, content: { 'application/json': { schema: collect(body, 'input', schemas) } } };
}

function describeAnswer({ response, summary }: RouteDescription, schemas: Json): Json {
  if (response === undefined) return { description: 'Done' };
  if (typeof response === 'string') {
    return { description: summary, content: { [response]: { schema: { type: 'string' } } } };
  }
  return { description: summary, content: { 'application/json': { schema: collect(response, 'output', schemas) } } };
}

/** What can go wrong on the way to any handler, by the rules that all routes share. */
function describeProblems(route: RouteDescription): Json {
  const statuses = new Set<number>([500]);
  if (route.query || route.body) statuses.add(errorCodes.request_invalid.status);
  if (route.params) statuses.add(errorCodes.not_found.status);
  if (route.access === 'public' && route.method !== 'GET') statuses.add(errorCodes.too_many_requests.status);
  if (route.access !== 'public') statuses.add(errorCodes.not_signed_in.status);
  if (route.access !== 'public' && (route.access !== 'signed-in' || route.sessionOnly)) {
    statuses.add(errorCodes.not_permitted.status);
  }
  if (route.body) statuses.add(errorCodes.body_too_large.status).add(errorCodes.media_type_unsupported.status);

  return {
    ...Object.fromEntries([...statuses].sort((left, right) => left - right).map((status) => [status, toProblem])),
    default: toProblem,
  };
}

const toProblem = { $ref: '#/components/responses/Problem' };

const problem = {
  description: 'A problem document (RFC 9457)',
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      example: {
        type: 'urn:anklang:problem:not_found',
        title: 'There is no such thing here (any more). Check the address, or go back to the overview.',
        status: 404,
        code: 'not_found',
        params: {},
        requestId: '0b6f7c1e-0d0e-4c5e-9f0a-3f6b6e0f7a11',
      },
    },
  },
};

/** The JSON Schema of a value; named schemas move to the components and are referred to. */
function collect(schema: z.ZodType, io: 'input' | 'output', schemas: Json): unknown {
  const json = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Json;
  const { $schema: _dialect, $defs = {}, ...rest } = json;
  for (const [name, definition] of Object.entries($defs as Json)) schemas[name] = pointToComponents(definition);
  const described = pointToComponents(rest) as Json;
  const { id } = (z.globalRegistry.get(schema) ?? {}) as { id?: string };
  // A named schema is among the definitions itself already; what is left of it refers to it.
  if (!id || '$ref' in described) return described;

  schemas[id] = described;
  return { $ref: `#/components/schemas/${id}` };
}

function pointToComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointToComponents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !((key === '$id' || key === 'id') && typeof inner === 'string'))
      .map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string'
          ? inner.replace('#/$defs/', '#/components/schemas/')
          : pointToComponents(inner),
      ]),
  );
}

function optional(name: string, value: unknown): Json {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [name]: value };
}
