import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '@anklang/domain';
import fastifyStatic from '@fastify/static';
import type { HttpServer } from './http-server.ts';

/** The built web application: hashed assets may be kept for ever, the page that names them never. */
export async function serveWebFiles({ app }: HttpServer, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: true,
      preCompressed: true,
      cacheControl: false,
      setHeaders(reply, path) {
        const hashed = path.includes('/assets/');
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    app.get('/', (_request, reply) => reply.sendFile('index.html'));
    // A page of its own, for people without an account.
    if (existsSync(join(folder, 'respond.html'))) {
      app.get('/respond', (_request, reply) => reply.sendFile('respond.html'));
    }
  }

  app.setNotFoundHandler(async (request, reply) => {
    // Addresses of the application live in the browser: they all begin with the same page. A file does not.
    const isPage = request.method === 'GET' && !/^\/(api|health|assets)(\/|$)|\.\w+$/.test(pathOf(request.url));
    if (!built || !isPage) throw fail('not_found', {});

    return reply.sendFile('index.html');
  });
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
