import { Readable } from 'node:stream';
import { fail, isStreamed, type RouteDescription } from '@anklang/domain';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { translate } from '../language/translate.ts';
import { zodSentences } from '../language/zod-sentences.ts';
import { limitStream, unpackBody } from './unpack-body.ts';
import { findUnstorable } from './unstorable.ts';

const unstorable = {
  de: translate('de', 'errors:parts.unstorable'),
  en: translate('en', 'errors:parts.unstorable'),
};
const mostIssues = 50;
/** Made once: what a new schema costs would be paid by every request. */
const noParams = z.object({});

type Issue = { path: string; message: string };

/** A body that is read while it comes, unpacked and never more than its description allows. */
export type StreamedInput = { readonly mediaType: string; readonly stream: Readable };

/** What a request says, as its description wants it; throws `request_invalid` with every place that does not fit. */
export function parseInput(options: { description: RouteDescription; request: FastifyRequest; limitBytes: number }) {
  const { description, request, limitBytes } = options;
  const params = (description.params ?? noParams).safeParse(request.params);
  // An id that cannot be one is an id that nothing has.
  if (!params.success) throw fail('not_found', {});

  const issues: Issue[] = [];
  const read = (part: 'query' | 'body', schema: z.ZodType, value: unknown) => {
    const parsed = schema.safeParse(value, { error: zodSentences[request.language] });
    const found = parsed.success
      ? findUnstorable(parsed.data).map((path) => ({ path, message: unstorable[request.language] }))
      : parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
    for (const { path, message } of found.slice(0, mostIssues)) {
      issues.push({ path: [part, ...path].join('.'), message });
    }
    return parsed.data;
  };

  const query = description.query ? read('query', description.query, request.query) : {};
  // A stream that is opened must be read to its end: not for a request that is refused anyway.
  if (issues.length > 0 && isStream(description.body)) throw fail('request_invalid', { issues });
  const body = readBody({ description, request, limitBytes, read: (schema, value) => read('body', schema, value) });
  if (issues.length > 0) throw fail('request_invalid', { issues });

  return { params: params.data as never, query: query as never, body: body as never };
}

function isStream(body: RouteDescription['body']): boolean {
  return body === 'octet-stream' || isStreamed(body);
}

function readBody(options: {
  description: RouteDescription;
  request: FastifyRequest;
  read: (schema: z.ZodType, value: unknown) => unknown;
  limitBytes: number;
}): unknown {
  const { description, request, read, limitBytes } = options;
  const { body } = description;
  if (body === undefined) return undefined;
  const isFile = request.body instanceof Readable;
  if (isFile !== isStream(body)) throw fail('media_type_unsupported', {});
  if (body === 'octet-stream') return limitStream(request.body as Readable, { limitBytes });
  if (!isStreamed(body)) return read(body, request.body ?? {});

  const encoding = request.headers['content-encoding'];
  return {
    mediaType: request.mediaType ?? '',
    stream: unpackBody(request.body as Readable, { encoding, limitBytes: body.limitBytes }),
  } satisfies StreamedInput;
}
