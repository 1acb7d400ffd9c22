import { type CareReason, CareReasonSchema, type Desk, lifecycleStates } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Services } from '../../../platform/services.ts';
import { countOpenNames } from '../../interactions/traces/index.ts';
import { listFirst } from '../list-touchpoints.ts';
import { choiceOf } from '../record/index.ts';
import { countCare } from './repository.ts';

const firstOnDesk = 5;

type Asked = { workspaceId: string; actor: Actor; mine: boolean };

/** What waits for somebody's care, of all touchpoints or of those the actor answers for or contributes to. */
export async function readDesk(services: Services, { workspaceId, actor, mine }: Asked): Promise<Desk> {
  const filter = { mine: mine ? 'true' : 'false' } as const;
  const choice = choiceOf({ workspaceId, asker: actor, now: services.now(), filter });
  const states = await countCare(services.database, choice);
  const total = (of: CareReason | 'all') => states.reduce((sum, state) => sum + state[of], 0);
  const waiting = await Promise.all(
    CareReasonSchema.options.map(async (reason) => {
      const count = total(reason);
      if (count === 0) return { reason, count, first: [] };
      const asked = { choice: { ...choice, care: reason }, sort: sortOf(reason), limit: firstOnDesk };
      return { reason, count, first: await listFirst(services.database, asked) };
    }),
  );
  const all = new Map(states.map((state) => [state.lifecycle, state.all]));
  return {
    touchpoints: total('all'),
    namesOpen: await countOpenNames(services, workspaceId),
    waiting,
    byLifecycle: Object.fromEntries(
      lifecycleStates.map((state) => [state, all.get(state) ?? 0]),
    ) as Desk['byLifecycle'],
  };
}

/** Longest due first. */
function sortOf(reason: CareReason): 'reviewDueAt' | 'name' {
  return reason === 'overdue' || reason === 'dueSoon' ? 'reviewDueAt' : 'name';
}
