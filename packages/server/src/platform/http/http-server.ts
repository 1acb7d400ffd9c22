import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.ts';

/** What features register their routes on. */
export type HttpServer = {
  readonly app: FastifyInstance;
  readonly services: Services;
  /** Names of the descriptions that have a handler. */
  readonly registered: Set<string>;
  /** In tests every answer is checked against its description. */
  readonly checkResponses: boolean;
};
