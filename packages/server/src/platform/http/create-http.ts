import { randomUUID } from 'node:crypto';
import { fail, type Language } from '@anklang/domain';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { bearerOf } from '../auth/bearer.ts';
import { languageOfHeader } from './language-of-request.ts';
import { refuseForeignOrigin } from './origin.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { sendProblem, sendProblemOnSocket } from './send-problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Until somebody is identified: what the browser says. */
    language: Language;
  }
}

/** Fastify with everything that holds for every request. */
export async function createHttp(config: Config): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: config.bodyLimitBytes,
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel, serializers: { req: describeRequest } },
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    forceCloseConnections: 'idle',
    requestTimeout: 300_000,
    routerOptions: { maxParamLength: 200 },
    // A number of our own: one that callers choose could not be told from another caller's in the log.
    genReqId: () => randomUUID(),
    // What Fastify would answer by itself is a problem document too.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => void sendProblem({ error, request, reply, config }),
    clientErrorHandler: sendProblemOnSocket,
  });
  app.decorateRequest('language', 'de');
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  app.removeContentTypeParser('text/plain');

  addSecurityHeaders(app, { isSecure: config.publicUrl.startsWith('https:') });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      fail('too_many_requests', { seconds: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  app.addHook('onRequest', async (request, reply) => {
    request.language = languageOfHeader(request.headers['accept-language']);
    reply.header('x-request-id', request.id);
    if (isStopping) throw fail('not_ready', {});
    refuseForeignWrite(request, config);
  });
  app.setErrorHandler((error, request, reply) => sendProblem({ error, request, reply, config }));

  return app;
}

/** People's addresses are not kept, and what stands behind the question mark is theirs. */
function describeRequest({ method, url }: FastifyRequest) {
  return { method, path: url.split('?', 1)[0] };
}

/** A request with a key is no browser's own doing; every other write must come from our own page. */
function refuseForeignWrite(request: FastifyRequest, config: Config): void {
  if (bearerOf(request.headers.authorization) !== null) return;
  refuseForeignOrigin({ method: request.method, headers: request.headers, publicUrl: config.publicUrl });
}
