import { type DemoRequestSchema, fail, type Language, type OpenedDemo, usualDemoSeed } from '@anklang/domain';
import type { z } from 'zod';
import { firstMonthBefore, makeDemoWorkspace } from '../../demo/load/index.ts';
import type { Caller } from '../../platform/auth/actor.ts';
import { oneAtATime } from '../../platform/database/one-at-a-time.ts';
import type { Services } from '../../platform/services.ts';
import { presentWorkspace } from '../workspaces/index.ts';
import { removeDemo } from './remove-demo.ts';
import { listOpenJobs, listOwnDemos } from './repository.ts';
import type { DemoInput } from './run-demo.ts';

type Order = {
  actor: Caller;
  request: z.output<typeof DemoRequestSchema>;
  /** In which failures are told. */
  language: Language;
  requestId: string;
};

/** Makes the workspace at once and orders the work that fills it; one example a person. */
export async function openDemo(services: Services, order: Order): Promise<OpenedDemo> {
  const { actor, requestId } = order;
  const { userId } = actor;
  await removeUnfinished(services, { actor, requestId });

  const { customers, language } = order.request;
  const size = { customers, seed: usualDemoSeed, start: firstMonthBefore(services.now()) };
  const workspace = await services.database.transaction().execute(async (transaction) => {
    await oneAtATime(transaction, services.dialect, `demo of ${userId}`);
    const [own] = await listOwnDemos(transaction, userId);
    if (own !== undefined) throw fail('demo_already_there', { name: own.name });
    return makeDemoWorkspace(transaction, { services, actor, language, size, requestId });
  });
  const input: DemoInput = { size, language, actor };
  const job = await services.jobs.order({
    ...{ kind: 'loadDemo', workspaceId: workspace.id, input, startedBy: userId },
    ...{ language: order.language, requestId },
  });
  return { workspace: presentWorkspace(workspace), job };
}

/** One that failed or was called off half-way, and that nobody has thrown away, is in nobody's way. */
async function removeUnfinished(services: Services, by: { actor: Caller; requestId: string }): Promise<void> {
  for (const demo of await listOwnDemos(services.database, by.actor.userId)) {
    const { demo: state } = presentWorkspace(demo);
    if (state !== 'loading' || (await listOpenJobs(services.database, demo.id)).length > 0) continue;
    await removeDemo(services, { workspaceId: demo.id, ...by });
  }
}
