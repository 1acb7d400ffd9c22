import type { HttpServer } from './http-server.ts';
import { describeApi } from './open-api.ts';

/** The description of the API, for machines; made once. */
export function registerOpenApiRoute({ app }: HttpServer): void {
  let text: string | null = null;
  app.get('/api/openapi.json', async (_request, reply) => {
    text ??= JSON.stringify(describeApi());
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(text);
  });
}
