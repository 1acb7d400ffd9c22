import { addSums, meanOfSums } from '@anklang/analysis';
import { fail, type GoalMetric, type GoalValue } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { findTouchpoints } from '../store/around.ts';
import { dateOf, dayOf } from './days.ts';
import { presentValue } from './present-value.ts';
import { readInteractions } from './read-interactions.ts';
import { readSurveys } from './read-surveys.ts';
import type { RatedSource } from './source.ts';
import { sumsOfMetric } from './sums-of-metric.ts';

type Asked = { workspaceId: string; touchpointId: string; metric: GoalMetric; signal?: AbortSignal | undefined };

/** Thirteen weeks of interactions up to the last known, and the last wave of each survey. */
export async function readGoalValues(services: Services, { metric, ...asked }: Asked): Promise<{ items: GoalValue[] }> {
  const { workspaceId, touchpointId } = asked;
  const isThere = await findTouchpoints(services.database, { workspaceId, ids: [touchpointId] });
  if (isThere.size === 0) throw fail('not_found', {});

  const alsoChanged = new Set<string>();
  const anchorDay = dayOf(services.now().toISOString());
  const interactions = await readInteractions(services, { ...asked, alsoChanged, anchorDay });
  const surveys = await readSurveys(services, { ...asked, alsoChanged });
  const sources = [...(interactions ? [interactions] : []), ...surveys.reverse()];
  return { items: sources.map((rated) => lastOf(rated, metric)).filter((value) => value !== null) };
}

function lastOf({ source, periods, knownUntil }: RatedSource, metric: GoalMetric): GoalValue | null {
  const isSurvey = source.kind === 'survey';
  const last = isSurvey ? periods.slice(-1) : periods.filter(({ from }) => from >= knownUntil - 91);
  const sums = last.map((period) => sumsOfMetric(metric, period)).filter((one) => one !== null);
  const [first, end] = [last[0], last.at(-1)];
  if (!first || !end || sums.length === 0) return null;
  const all = addSums(sums);
  return {
    source,
    label: isSurvey ? end.label : '',
    from: dateOf(first.from),
    to: dateOf(Math.min(end.to, knownUntil) - 1),
    ratings: Math.round(all.n),
    value: presentValue(metric, meanOfSums(all)),
  };
}
