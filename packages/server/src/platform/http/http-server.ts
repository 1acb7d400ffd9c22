import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';
import type { TryLimit } from './try-limit.ts';

/** What features register their routes on. */
export type HttpServer = {
  readonly app: FastifyInstance;
  readonly services: Services;
  /** Names of the descriptions that have a handler. */
  readonly registered: Set<string>;
  readonly limitTries: TryLimit;
  /** For routes that a whole office may call at once. */
  readonly limitCrowd: TryLimit;
  /** In tests every answer is checked against its description. */
  readonly checkResponses: boolean;
};
