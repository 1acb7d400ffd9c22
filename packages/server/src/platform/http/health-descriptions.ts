import type { RouteDescription } from '@anklang/domain';
import { z } from 'zod';

/** For those who watch over the process: does it live, can it work? They tell nothing else. */
export const healthRoutes = [
  {
    name: 'readLiveness',
    method: 'GET',
    path: '/health/live',
    access: 'public',
    summary: 'Does the process live?',
    response: z.object({ status: z.literal('live') }),
  },
  ...(['/health', '/health/ready'] as const).map((path) => ({
    name: path === '/health' ? 'readHealth' : 'readReadiness',
    method: 'GET' as const,
    path,
    access: 'public' as const,
    summary: 'Can it work, its store too? 503 and “not ready” when it cannot',
    response: z.object({ status: z.enum(['ready', 'not ready']) }),
  })),
] satisfies RouteDescription[];
