import {
  fail,
  type GoalMetric,
  type MeasureActual,
  type MeasureCase,
  type MeasureEffect,
  type MeasureGoal,
  type MeasurePlan,
  type SourceEffect,
} from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { listAround } from '../store/around.ts';
import { listBeginning } from '../store/beginning.ts';
import { findMeasure } from '../store/measures.ts';
import { compareSource } from './compare-source.ts';
import { dateOf, dayOf } from './days.ts';
import { readInteractions } from './read-interactions.ts';
import { readSurveys } from './read-surveys.ts';

type Asked = { workspaceId: string; measureId: string; signal?: AbortSignal | undefined };

/** Others that began this many days before or after may have made the difference as well, or one elsewhere. */
const aroundDays = 91;

/** Did the measure do anything? Its first touchpoint before and after the day it began, in every source that knows it. */
export async function readMeasureEffect(
  services: Services,
  { workspaceId, measureId, signal }: Asked,
): Promise<MeasureEffect> {
  const row = await findMeasure(services.database, { workspaceId, measureId });
  if (!row) throw fail('not_found', {});
  const { touchpoints } = (await listAround(services.database, [measureId])).get(measureId)!;
  const { metric } = JSON.parse(row.goal) as MeasureGoal;
  const { startsOn } = JSON.parse(row.actual) as MeasureActual;
  const activeCase = row.activeCase as MeasureCase;
  const wanted = (JSON.parse(row.cases) as Record<MeasureCase, MeasurePlan>)[activeCase].target;
  const touchpoint = touchpoints[0] ?? null;
  const known = {
    ...{ startsOn, touchpoint, metric, sources: [], alsoThen: [] },
    target: wanted === null ? null : { case: activeCase, value: wanted },
  };
  if (!touchpoint) return { ...known, verdict: 'noTouchpoint' };
  if (startsOn === null) return { ...known, verdict: 'notStarted' };

  const changeDay = dayOf(startsOn);
  const beginning = await listBeginning(services.database, {
    ...{ workspaceId, exceptId: measureId },
    ...{ from: dateOf(changeDay - aroundDays), to: dateOf(changeDay + aroundDays) },
  });
  const touched = [...touchpoints.map(({ id }) => id), ...beginning.map(({ touchpointId }) => touchpointId)];
  const sources = await compareSources(services, {
    ...{ workspaceId, touchpointId: touchpoint.id, metric, changeDay, target: wanted, signal },
    alsoChanged: new Set(touched),
  });
  const alsoThen = beginning
    .filter(({ touchpointId }) => touchpointId === touchpoint.id)
    .map(({ id, title, startsOn: on }) => ({ id, title, startsOn: on }));
  return { ...known, verdict: overall(sources), sources, alsoThen };
}

type Comparing = {
  workspaceId: string;
  touchpointId: string;
  alsoChanged: ReadonlySet<string>;
  metric: GoalMetric;
  changeDay: number;
  target: number | null;
  signal?: AbortSignal | undefined;
};

async function compareSources(
  services: Services,
  { metric, changeDay, target, ...asked }: Comparing,
): Promise<SourceEffect[]> {
  const interactions = await readInteractions(services, { ...asked, anchorDay: changeDay });
  const surveys = await readSurveys(services, asked);
  return [...(interactions ? [interactions] : []), ...surveys]
    .map((rated) => compareSource({ rated, metric, changeDay, target }))
    .filter((source) => source !== null);
}

function overall(sources: readonly SourceEffect[]): MeasureEffect['verdict'] {
  const says = (verdict: SourceEffect['verdict']) => sources.some((source) => source.verdict === verdict);
  if (sources.length === 0) return 'noData';
  if (says('improved') && says('worsened')) return 'mixed';
  return (['improved', 'worsened', 'none', 'tooEarly'] as const).find(says) ?? 'tooFew';
}
