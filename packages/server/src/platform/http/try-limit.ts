import type { FastifyInstance, preHandlerAsyncHookHandler } from 'fastify';

/** Counts tries per address and minute, together over all routes that somebody could guess at. */
export type TryLimit = preHandlerAsyncHookHandler;

export function createTryLimit(app: FastifyInstance, tries: number): TryLimit {
  return app.rateLimit({ max: tries, timeWindow: 60_000 });
}
