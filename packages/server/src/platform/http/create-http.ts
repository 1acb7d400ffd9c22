import { randomUUID } from 'node:crypto';
import { fail, type Language } from '@anklang/domain';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { toHeaders } from './handle-request.ts';
import { languageOfHeader } from './language-of-request.ts';
import { refuseForeignOrigin } from './origin.ts';
import { problemMediaType, toFailure, toProblem } from './problem.ts';

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
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel },
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    forceCloseConnections: 'idle',
    requestTimeout: 300_000,
    routerOptions: { maxParamLength: 200 },
    // A number of our own: one that callers choose could not be told from another caller's in the log.
    genReqId: () => randomUUID(),
  });
  app.decorateRequest('language', 'de');
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  app.removeContentTypeParser('text/plain');

  await addSecurityHeaders(app, config);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) =>
      fail('too_many_requests', { seconds: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
  app.addHook('onRequest', async (request, reply) => {
    request.language = languageOfHeader(request.headers['accept-language']);
    reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) refuseForeignWrite(request, config);
  });
  app.setErrorHandler((error, request, reply) => sendProblem({ error, request, reply, config }));

  return app;
}

/** A request with a key is no browser's own doing; every other write must come from our own page. */
function refuseForeignWrite(request: FastifyRequest, config: Config): void {
  if (/^Bearer\s/i.test(request.headers.authorization ?? '')) return;
  refuseForeignOrigin({ method: request.method, headers: toHeaders(request), publicUrl: config.publicUrl });
}

function sendProblem(options: {
  error: unknown;
  request: FastifyRequest;
  reply: FastifyReply;
  config: Config;
}): FastifyReply {
  const { error, request, reply, config } = options;
  const failure = toFailure(error, { bodyLimitBytes: limitOf(request, config) });
  if (failure.code === 'internal') request.log.error({ err: error, requestId: request.id }, 'a request failed');
  const problem = toProblem(failure, { language: request.language, requestId: request.id });

  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .header('content-language', request.language)
    .type(problemMediaType)
    .send(problem);
}

function limitOf(request: FastifyRequest, config: Config): number {
  return request.routeOptions.bodyLimit ?? config.bodyLimitBytes;
}

async function addSecurityHeaders(app: FastifyInstance, config: Config): Promise<void> {
  const secure = config.publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Mantine writes its theme into a <style> element and sizes into style attributes; scripts stay strict.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 15_552_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}
