import { Readable, Transform } from 'node:stream';
import { fail, type Language, type RouteDescription } from '@anklang/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { translate } from '../language/translate.ts';
import { inMegabytes } from './problem.ts';

/** Zod's own sentences about what does not fit. */
const inLanguage = { de: z.locales.de().localeError, en: z.locales.en().localeError };
const mostIssues = 50;

type Issue = { path: string; message: string };

/** What a request says, as its description wants it; throws `request_invalid` with every place that does not fit. */
export function parseInput(options: { description: RouteDescription; request: FastifyRequest; limitBytes: number }) {
  const { description, request, limitBytes } = options;
  const params = (description.params ?? z.object({})).safeParse(request.params);
  // An id that cannot be one is an id that nothing has.
  if (!params.success) throw fail('not_found', {});

  const issues: Issue[] = [];
  const read = (part: 'query' | 'body', schema: z.ZodType, value: unknown) => {
    const parsed = schema.safeParse(value, { error: inLanguage[request.language] });
    const found = parsed.success
      ? unstorable(parsed.data, request.language)
      : parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
    for (const { path, message } of found.slice(0, mostIssues)) {
      issues.push({ path: [part, ...path].join('.'), message });
    }
    return parsed.data;
  };

  const query = description.query ? read('query', description.query, request.query) : {};
  const body = readBody({ description, request, limitBytes, read: (schema, value) => read('body', schema, value) });
  if (issues.length > 0) throw fail('request_invalid', { issues });

  return { params: params.data as never, query: query as never, body: body as never };
}

function readBody(options: {
  description: RouteDescription;
  request: FastifyRequest;
  read: (schema: z.ZodType, value: unknown) => unknown;
  limitBytes: number;
}): unknown {
  const { description, request, read, limitBytes } = options;
  if (description.body === undefined) return undefined;
  const isFile = request.body instanceof Readable;
  if (isFile !== (description.body === 'octet-stream')) throw fail('media_type_unsupported', {});
  if (description.body !== 'octet-stream') return read(description.body, request.body ?? {});

  return limitStream(request.body as Readable, limitBytes);
}

/** The announced length may be missing or a lie; what arrives is counted. */
function limitStream(source: Readable, limitBytes: number): Readable {
  let bytes = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= limitBytes) done(null, chunk);
      else done(fail('body_too_large', { limitMegabytes: inMegabytes(limitBytes) }));
    },
  });
  // It may break before anybody reads it, and nobody must fall over that. What still comes is let go by: a connection
  // at which nobody reads would stay until it times out.
  limited.on('error', () => source.resume());
  source.on('error', (error) => limited.destroy(error));
  source.on('aborted', () => limited.destroy(fail('cancelled', {})));
  return source.pipe(limited);
}

/** Places of texts with a NUL, which PostgreSQL cannot keep: the same answer on every engine. */
function unstorable(value: unknown, language: Language): { path: string[]; message: string }[] {
  if (typeof value === 'string') {
    return value.includes('\0') ? [{ path: [], message: translate(language, 'errors:parts.unstorable') }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];

  return Object.entries(value).flatMap(([key, inner]) =>
    [...unstorable(key, language), ...unstorable(inner, language)].map(({ path, message }) => ({
      path: [key.replaceAll('\0', ''), ...path],
      message,
    })),
  );
}
