import { type CareReason, CareReasonSchema, type Desk, lifecycleStates } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { countOpenNames } from '../../interactions/traces/index.ts';
import { listTouchpoints } from '../list-touchpoints.ts';
import { choiceOf } from '../record/index.ts';
import { countByLifecycle } from './repository.ts';

const firstOnDesk = 5;

type Asked = { workspaceId: string; actor: Actor; mine: boolean };

/** What waits for somebody's care, of all touchpoints or of those the actor answers for or contributes to. */
export async function readDesk(services: Services, { workspaceId, actor, mine }: Asked): Promise<Desk> {
  const filter = { mine: mine ? 'true' : 'false' } as const;
  const choice = choiceOf({ workspaceId, asker: actor, now: services.now(), filter });
  const counts = new Map((await countByLifecycle(services.database, choice)).map((row) => [row.lifecycle, row.count]));
  const waiting = await Promise.all(
    CareReasonSchema.options.map(async (reason) => {
      const asked = { workspaceId, actor, filter: { ...filter, care: reason }, limit: firstOnDesk };
      const { count, items } = await listTouchpoints(services, { ...asked, sort: sortOf(reason), order: 'asc' });
      return { reason, count, first: items };
    }),
  );
  return {
    touchpoints: [...counts.values()].reduce((sum, count) => sum + count, 0),
    namesOpen: await countOpenNames(services, workspaceId),
    waiting,
    byLifecycle: Object.fromEntries(lifecycleStates.map((state) => [state, counts.get(state) ?? 0])) as Record<
      (typeof lifecycleStates)[number],
      number
    >,
  };
}

/** Longest due first. */
function sortOf(reason: CareReason): 'reviewDueAt' | 'name' {
  return reason === 'overdue' || reason === 'dueSoon' ? 'reviewDueAt' : 'name';
}
