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
