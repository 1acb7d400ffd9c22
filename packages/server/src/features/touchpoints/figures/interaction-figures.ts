import { levelBalance } from '@anklang/analysis';
import { AnklangError, QuestionSchema, type TouchpointFigures } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { estimate, measured } from '../../insights/index.ts';
import { askBreaks } from '../../interactions/index.ts';
import { countMonths, countTraffic } from '../../interactions/traces/index.ts';
import { addLevels, findTrend } from './find-trend.ts';

type Asked = { workspaceId: string; touchpointId: string; signal: AbortSignal };

const months = 12;

/** Who came to a touchpoint, and how it was rated month by month. */
export async function readInteractionFigures(
  services: Services,
  asked: Asked,
): Promise<TouchpointFigures['interactions']> {
  const { byTouchpoint, customers: allCustomers } = await countTraffic(services, asked);
  const traffic = byTouchpoint.get(asked.touchpointId);
  if (!traffic) return null;

  const counted = await countMonths(services, { ...asked, months });
  const rated = counted.filter(({ ratings }) => ratings.disappointing + ratings.ok + ratings.delighting > 0);
  return {
    ...{ interactions: traffic.interactions, customers: traffic.customers, allCustomers, ratings: traffic.ratings },
    months: counted.map(({ month, from, ratings }) => ({
      label: month,
      at: new Date(from).toISOString(),
      ratings,
      balance: measured(levelBalance(ratings)),
    })),
    trend: trendOf(rated),
  };
}

type Month = Awaited<ReturnType<typeof countMonths>>[number];

/** Halves of equal length; of an odd number of months the first one stays out. */
function trendOf(rated: readonly Month[]) {
  const half = Math.floor(rated.length / 2);
  if (half === 0) return null;

  const sideOf = (some: readonly Month[]) => ({
    from: some[0]!.month,
    to: some.at(-1)!.month,
    ratings: addLevels(some.map(({ ratings }) => ratings)),
  });
  return findTrend(sideOf(rated.slice(-2 * half, -half)), sideOf(rated.slice(-half)));
}

const mostBreaks = 5;

/** Hand-overs to or from a touchpoint after which things go wrong more often. */
export async function readBreakFigures(services: Services, asked: Asked): Promise<TouchpointFigures['breaks']> {
  const { workspaceId, touchpointId, signal } = asked;
  if ((await services.interactions.summarise(workspaceId)).interactions === 0) return null;

  const answer = await askOrNone(services, { workspaceId, signal });
  if (!answer) return null;
  const { steps, rows, judged } = answer;
  const isHere = (place: number) => steps[place]?.touchpointId === touchpointId;
  const nameOf = (place: number) => ({ key: steps[place]!.key, name: steps[place]!.name });
  const found = rows.filter(({ from, to }) => isHere(from) || isHere(to));
  return {
    count: found.length,
    judged,
    items: found.slice(0, mostBreaks).map(({ from, to, kind, journeys, share, otherShare, lost }) => ({
      ...{ from: nameOf(from), to: nameOf(to), kind, journeys, share, otherShare },
      lost: estimate(lost),
    })),
  };
}

async function askOrNone(services: Services, { workspaceId, signal }: Omit<Asked, 'touchpointId'>) {
  try {
    // The same question as the page of breaks asks when nothing is chosen.
    return await askBreaks(services, { workspaceId, question: QuestionSchema.parse({}), quietDays: 0, signal });
  } catch (error) {
    if (error instanceof AnklangError && error.code === 'touchpoints_too_many') return null;
    throw error;
  }
}
