import type { FastifyReply } from 'fastify';

/**
 * Aborts when whoever asked hangs up before the answer is out. The signal that Fastify keeps on its requests aborts as
 * soon as the body is read, and so does not tell.
 */
export function signalOfHangUp({ raw }: FastifyReply): AbortSignal {
  if (raw.closed) return AbortSignal.abort();
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
