import { type Progress, type ProgressItemKey, type ProgressStep, progressSteps } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import {
  countCustomerViews,
  countGoals,
  countInteractionImports,
  countJourneys,
  countMeasures,
  countTouchpoints,
  countWaves,
} from './repository.ts';

type Counted = { have: number; of?: number };

/** How far the four steps are walked: nothing is ticked off by hand, everything follows from what is there. */
export async function readProgress(services: Services, workspaceId: string): Promise<Progress> {
  const counted = await countItems(services, workspaceId);
  const steps = (Object.keys(progressSteps) as ProgressStep[]).map((key) => {
    const items = progressSteps[key].map((item) => {
      const { have, of = null } = counted[item];
      return { key: item, done: have > 0, have, of };
    });
    return { key, done: items.every(({ done }) => done), items };
  });
  const items = steps.flatMap((step) => step.items);
  return {
    steps,
    done: items.filter(({ done }) => done).length,
    all: items.length,
    next: items.find(({ done }) => !done)?.key ?? null,
  };
}

async function countItems(services: Services, workspaceId: string): Promise<Record<ProgressItemKey, Counted>> {
  const { database } = services;
  const [touchpoints, goals, waves, imports, views, journeys, measuresIn] = await Promise.all([
    countTouchpoints(database, workspaceId),
    countGoals(database, workspaceId),
    countWaves(database, workspaceId),
    countInteractionImports(database, workspaceId),
    countCustomerViews(database, workspaceId),
    countJourneys(database, workspaceId),
    countMeasures(database, workspaceId),
  ]);
  const of = touchpoints.all;
  const heard = waves.reduce((sum, count) => sum + count, 0) + imports + views;
  const carriedOut = measuresIn('done');
  const decided = measuresIn('decided') + measuresIn('underWay') + carriedOut;
  return {
    described: { have: touchpoints.described, of },
    owned: { have: touchpoints.owned, of },
    heard: { have: heard > 0 ? heard : await countSent(services, workspaceId) },
    drawn: { have: journeys },
    chosen: { have: goals.isMostImportant, of },
    aimed: { have: goals.targetLevel, of },
    dated: { have: goals.targetUntil, of },
    proposed: { have: measuresIn('proposed') + decided },
    decided: { have: decided },
    carriedOut: { have: carriedOut },
    measuredAgain: { have: waves.filter((count) => count > 1).length + Math.max(0, imports - 1) },
    reviewed: { have: touchpoints.reviewed, of },
  };
}

/** Interactions that came without a file; asked only where nothing else speaks for customers. */
async function countSent({ interactions }: Services, workspaceId: string): Promise<number> {
  const summary = await interactions.summarise(workspaceId);
  return summary.interactions > 0 ? 1 : 0;
}
