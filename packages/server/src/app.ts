import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { registerFeatures } from './features.ts';
import { createAuth } from './platform/auth/auth.ts';
import { openDatabase } from './platform/database/open-database.ts';
import type { InteractionStore } from './platform/engine/interaction-store.ts';
import { openInteractionStore } from './platform/engine/open-interaction-store.ts';
import { createDiskFiles } from './platform/files/disk-files.ts';
import { registerAuthRoutes } from './platform/http/auth-routes.ts';
import { createHttp } from './platform/http/create-http.ts';
import { registerHealthRoutes } from './platform/http/health-routes.ts';
import type { HttpServer } from './platform/http/http-server.ts';
import { registerOpenApiRoute } from './platform/http/open-api-route.ts';
import { toProblem } from './platform/http/problem.ts';
import { createTryLimit } from './platform/http/try-limit.ts';
import { serveWebFiles } from './platform/http/web-files.ts';
import { createJobRunner } from './platform/jobs/job-runner.ts';
import { newId } from './platform/new-id.ts';
import type { Services } from './platform/services.ts';

export type App = { app: FastifyInstance; services: Services; stop(): Promise<void> };

export type AppOptions = {
  config: Config;
  now?: () => Date;
  /** In tests every answer is checked against its description. */
  checkResponses?: boolean;
  /** Tests bring engines that no address names. */
  interactionStore?: InteractionStore;
};

/** Requests under way may end by themselves this long; whoever started the process does not wait for ever either. */
const patienceMilliseconds = 8_000;
/** As many more may come from one address where it may be a whole office that answers. */
const crowdTries = 60;
const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

/** The composition root: opens the stores, makes the services, registers every feature. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, now = () => new Date(), checkResponses = false } = options;
  const { database, dialect } = await openDatabase(config.databaseUrl);
  const stopWork: (() => Promise<void> | void)[] = [];
  const app = await createHttp(config);
  const log = app.log;
  const interactions =
    options.interactionStore ??
    (await openInteractionStore({
      url: config.interactionsUrl,
      memoryBytes: config.interactionsMemoryBytes,
      dataFolder: config.dataFolder,
      log,
      now,
    }));
  const services: Services = {
    config,
    database,
    dialect,
    log,
    jobs: createJobRunner({ database, dialect, log, now, newId, describeProblem: toProblem }),
    interactions,
    files: createDiskFiles(config.dataFolder),
    auth: createAuth({ config, database, dialect, log, newId }),
    setupCode: { current: newSetupCode() },
    entry: { current: null },
    now,
    newId,
    onStop: (work) => void stopWork.unshift(work),
  };
  const limitTries = createTryLimit(app, config.signInTries);
  const limitCrowd = createTryLimit(app, config.signInTries * crowdTries);
  const server: HttpServer = { app, services, registered: new Set(), limitTries, limitCrowd, checkResponses };

  registerHealthRoutes(server);
  registerAuthRoutes(server);
  await registerFeatures(server);
  registerOpenApiRoute(server);
  await serveWebFiles(server, webFolder);
  await app.ready();
  await services.jobs.start();

  return { app, services, stop: () => stop({ app, services, stopWork }) };
}

/** A running import gives the store back first: requests under way may be waiting for it. */
async function stop({ app, services, stopWork }: Omit<App, 'stop'> & { stopWork: (() => Promise<void> | void)[] }) {
  const impatient = setTimeout(() => app.server.closeAllConnections(), patienceMilliseconds);
  await Promise.all([app.close(), services.jobs.stop()]);
  clearTimeout(impatient);
  for (const work of stopWork) await work();
  await services.interactions.close();
  await services.database.destroy();
}

/** Short enough to type from one screen to another, long enough that ten tries a minute never find it. */
function newSetupCode(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const characters = [...randomBytes(12)].map((byte) => alphabet[byte % alphabet.length]);
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
}
