import type { Watch } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import type { WorkerPool } from '../../../platform/workers/worker-pool.ts';
import { countDays } from '../../interactions/traces/index.ts';
import { dateOf, presentSurge } from './present-surge.ts';
import { type AllSeries, type StepSeries, seriesOfSteps } from './series-of-steps.ts';
import { falseAlarmsPerYear, type WatchedSteps, type WatchRequest } from './watch-series.ts';

type Asked = { workspaceId: string; days: number; signal?: AbortSignal | undefined };
type Watched = AllSeries & { from: number; found: WatchedSteps };

const task = { module: new URL('./watch-series.ts', import.meta.url).href, name: 'watchSeries' };

/** What is brewing at the touchpoints in the last days that are known. */
export async function readWatch(services: Services, pool: WorkerPool, { days, ...asked }: Asked): Promise<Watch> {
  const counted = await countDays(services, asked);
  if (!counted) {
    const asOf = services.now().toISOString();
    return { from: null, to: null, asOf, touchpoints: [], leftOut: 0, falseAlarmsPerYear };
  }
  const { series, leftOut, lastDay, from, found } = await watch(pool, counted.table, days);
  const rows = series.map((one, i) => ({
    step: counted.steps[one.code]!,
    ...sumsSince(one, from),
    judged: found[i]!.judged,
    surges: found[i]!.surges.map(presentSurge),
  }));
  return {
    ...{ from: dateOf(from), to: dateOf(lastDay), asOf: new Date(counted.asOf).toISOString() },
    touchpoints: rows.filter(({ interactions }) => interactions > 0).sort(compare),
    ...{ leftOut, falseAlarmsPerYear },
  };
}

const kept = new WeakMap<object, Map<number, Promise<Watched>>>();

/** Watched once per state of the data and period: looking through years of all touchpoints takes its time. */
function watch(pool: WorkerPool, table: Parameters<typeof seriesOfSteps>[0], days: number): Promise<Watched> {
  const byDays = kept.get(table) ?? new Map<number, Promise<Watched>>();
  kept.set(table, byDays);
  const before = byDays.get(days);
  if (before) return before;

  const all = seriesOfSteps(table);
  const from = all.lastDay - days + 1;
  const input: WatchRequest = { series: all.series, from };
  const watched = pool.run<WatchedSteps>({ task, input }).then((found) => ({ ...all, from, found }));
  byDays.set(days, watched);
  watched.catch(() => byDays.delete(days));
  return watched;
}

function sumsSince({ firstDay, counts, rated, bad }: StepSeries, from: number) {
  const sum = (column: Float64Array) =>
    column.subarray(Math.max(0, from - firstDay)).reduce((total, value) => total + value, 0);
  return { interactions: sum(counts), rated: sum(rated), bad: sum(bad) };
}

function compare(a: Watch['touchpoints'][number], b: Watch['touchpoints'][number]): number {
  const [one, other] = [a, b].map(({ surges }) => surges[0]?.to ?? '');
  if (one !== other) return one! > other! ? -1 : 1;
  return b.interactions - a.interactions;
}
