import { type Progress, type ProgressItemKey, type ProgressStep, progressSteps } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import {
  countCustomerViews,
  countGoals,
  countInteractionImports,
  countJourneys,
  countMeasures,
  countMeasuresDuring,
  countTouchpoints,
  countWaves,
  findOpenRound,
} from './repository.ts';

type Counted = { have: number; of?: number };

/**
 * How far the four steps are walked: nothing is ticked off by hand, everything follows from what is there. While a round
 * is open, what is done again and again counts since it began.
 */
export async function readProgress(services: Services, workspaceId: string): Promise<Progress> {
  const open = await findOpenRound(services.database, workspaceId);
  const counted = await countItems(services, workspaceId, open?.countsFrom ?? null);
  const steps = (Object.keys(progressSteps) as ProgressStep[]).map((key) => {
    const items = progressSteps[key].map((item) => {
      const { have, of = null } = counted[item];
      return { key: item, done: have > 0, have, of };
    });
    return { key, done: items.every(({ done }) => done), items };
  });
  const items = steps.flatMap((step) => step.items);
  return {
    round: open && { id: open.id, number: open.number, about: open.about, startedOn: open.startedOn },
    steps,
    done: items.filter(({ done }) => done).length,
    all: items.length,
    next: items.find(({ done }) => !done)?.key ?? null,
  };
}

async function countItems(
  services: Services,
  workspaceId: string,
  since: string | null,
): Promise<Record<ProgressItemKey, Counted>> {
  const { database } = services;
  const span = { from: since ?? '', until: services.now().toISOString() };
  const [touchpoints, goals, surveys, imported, views, journeys, measures] = await Promise.all([
    countTouchpoints(database, { workspaceId, span }),
    countGoals(database, workspaceId),
    countWaves(database, { workspaceId, span }),
    countInteractionImports(database, { workspaceId, span }),
    countCustomerViews(database, workspaceId),
    countJourneys(database, workspaceId),
    since === null ? countMeasures(database, workspaceId) : countMeasuresDuring(database, { workspaceId, span }),
  ]);
  const of = touchpoints.all;
  const heard = surveys.reduce((sum, { waves }) => sum + waves, 0) + imported.imports + views;
  const surveyedAgain = surveys.filter(({ waves, inSpan }) => waves > 1 && inSpan > 0).length;
  const importedAgain = Math.max(0, Math.min(imported.inSpan, imported.imports - 1));
  return {
    described: { have: touchpoints.described, of },
    owned: { have: touchpoints.owned, of },
    heard: { have: heard > 0 ? heard : await countSent(services, workspaceId) },
    drawn: { have: journeys },
    chosen: { have: goals.isMostImportant, of },
    aimed: { have: goals.targetLevel, of },
    dated: { have: goals.targetUntil, of },
    proposed: { have: measures.proposed },
    decided: { have: measures.decided },
    carriedOut: { have: measures.carriedOut },
    measuredAgain: { have: surveyedAgain + importedAgain },
    reviewed: { have: touchpoints.reviewed, of },
  };
}

/** Interactions that came without a file; asked only where nothing else speaks for customers. */
async function countSent({ interactions }: Services, workspaceId: string): Promise<number> {
  const summary = await interactions.summarise(workspaceId);
  return summary.interactions > 0 ? 1 : 0;
}
