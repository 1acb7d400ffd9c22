import { type Job, type OpenedDemo, routes } from '@anklang/domain';
import { expect } from 'vitest';
import type { Identity, TestApp } from '../../testing/index.ts';

/** The smallest one may order. */
export const small = { language: 'de', customers: 1000 } as const;

export async function ordered(app: TestApp, identity: Identity): Promise<OpenedDemo> {
  const reply = await app.as(identity).call(routes.openDemo, { body: small });
  expect(reply.statusCode, reply.body).toBe(202);
  return reply.json() as OpenedDemo;
}

export async function finished(app: TestApp, identity: Identity, { workspace, job }: OpenedDemo): Promise<Job> {
  const params = { workspaceId: workspace.id, jobId: job.id };
  while (true) {
    const now = (await app.as(identity).call(routes.readJob, { params })).json() as Job;
    if (!['waiting', 'running'].includes(now.state)) return now;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
