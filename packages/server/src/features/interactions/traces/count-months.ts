import type { EngineQuestion } from '../../../platform/engine/engine-question.ts';
import type { Services } from '../../../platform/services.ts';
import { resolveSteps } from '../names/resolve-steps.ts';
import { levelCounts } from '../questions/levels.ts';
import type { Traffic } from './count-traffic.ts';

type MonthOfRatings = { month: string; from: number; ratings: Traffic['ratings'] };

type Asked = { workspaceId: string; touchpointId: string; months: number; signal?: AbortSignal | undefined };

/** How a touchpoint is rated in each of the last months with interactions, in UTC; empty where nobody was there. */
export async function countMonths(services: Services, asked: Asked): Promise<MonthOfRatings[]> {
  const { workspaceId, touchpointId, months, signal } = asked;
  const [{ lastAt, firstAt }, { stepOf, codeOfKey }] = await Promise.all([
    services.interactions.summarise(workspaceId),
    resolveSteps(services, { workspaceId, by: 'touchpoint' }),
  ]);
  const code = codeOfKey(touchpointId);
  if (code === undefined || lastAt === null || firstAt === null) return [];

  const here = new Map([...stepOf].filter(([, step]) => step === code).map(([name]) => [name, 0]));
  return Promise.all(
    spansUpTo(lastAt, months)
      .filter(({ to }) => to > firstAt)
      .map(async ({ month, from, to }) => {
        const question: EngineQuestion = {
          ...{ workspaceId, from, to, where: {}, segments: {}, through: null, calendar: false },
          ...{ journeys: { by: 'customer' }, by: 'touchpoint', steps: 1, stepOf: here },
        };
        const { table } = await services.interactions.count({ question, measure: 'scorecard', options: {}, signal });
        return { month, from, ratings: levelCounts(table.ratings.subarray(0, table.highest + 1)) };
      }),
  );
}

function spansUpTo(lastAt: number, months: number) {
  const last = new Date(lastAt);
  return Array.from({ length: months }, (_, i) => {
    const start = (ahead: number) => Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - months + 1 + i + ahead, 1);
    return { month: new Date(start(0)).toISOString().slice(0, 7), from: start(0), to: start(1) };
  });
}
