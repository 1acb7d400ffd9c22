import { sql } from 'kysely';
import type { HttpServer } from './http-server.ts';

/** For those who watch over the process: does it live, can it work? They tell nothing else. */
export function registerHealthRoutes({ app, services }: HttpServer): void {
  app.get('/health/live', async (_request, reply) => {
    return reply.header('cache-control', 'no-store').send({ status: 'live' });
  });
  for (const path of ['/health', '/health/ready']) {
    app.get(path, async (_request, reply) => {
      const ready = await storeAnswers();
      return reply
        .code(ready ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ status: ready ? 'ready' : 'not ready' });
    });
  }

  async function storeAnswers(): Promise<boolean> {
    try {
      await sql`select 1`.execute(services.database);
      return true;
    } catch (error) {
      services.log.error({ err: error }, 'the records store does not answer');
      return false;
    }
  }
}
