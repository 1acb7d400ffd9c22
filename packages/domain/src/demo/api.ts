import { z } from 'zod';
import { describeRoute } from '../http/route.ts';
import { Id } from '../workspaces/schema.ts';
import { DemoRequestSchema, OpenedDemoSchema } from './schema.ts';

export const demoRoutes = {
  openDemo: describeRoute({
    name: 'openDemo',
    method: 'POST',
    path: '/api/v1/demo-workspaces',
    access: 'signed-in',
    sessionOnly: true,
    summary: 'Make a workspace with a simulated company and own it; one at a time',
    body: DemoRequestSchema,
    response: OpenedDemoSchema,
    status: 202,
  }),
  enterDemo: describeRoute({
    name: 'enterDemo',
    method: 'GET',
    path: '/api/v1/demo-entry',
    access: 'public',
    summary: 'On a server that `anklang demo` started: sign in once, from this machine, with the address it printed',
    query: z.object({ token: z.string().max(100) }),
    response: 'text/html',
  }),
  removeDemo: describeRoute({
    name: 'removeDemo',
    method: 'DELETE',
    path: '/api/v1/workspaces/{workspaceId}',
    access: 'workspace.manage',
    sessionOnly: true,
    summary: 'Throw away a workspace with a simulated company and everything in it; no other can be removed',
    params: z.object({ workspaceId: Id }),
  }),
} as const;
