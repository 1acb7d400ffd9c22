import { attribute, collectPaths, type MarkovOrder, type TouchpointCredit } from '@anklang/analysis';
import {
  type AttributionReport,
  fail,
  type Journeys,
  type LeftOut,
  type LogMapping,
  type LogSource,
} from '@anklang/domain';
import { version } from '../../platform/version.ts';
import { asJourneys } from './mine-journeys.ts';
import type { CollectedLog } from './reading/log-collector.ts';
import type { ReadPathTable } from './reading/read-path-table.ts';

export type AttributeInput = {
  read: ReadPathTable;
  /** Of an event log; null for a file of paths. */
  log: { customersAre: Journeys['customersAre']; rejected: LeftOut } | null;
  source: LogSource;
  language: AttributionReport['language'];
  order: MarkovOrder;
  seed: number;
  onProgress?: ((share: number) => void) | undefined;
};

/** What each touchpoint contributes to conversions, by several rules side by side. */
export function attributeConversions(input: AttributeInput): AttributionReport {
  const { read, log, source, language, order, seed, onProgress } = input;
  const useNulls = read.paths.nulls.some((count) => count > 0);
  const found = attribute(read.paths, {
    order,
    useNulls,
    seed,
    onProgress: onProgress && ((done, all) => onProgress(done / all)),
  });
  const { models, removal } = found;
  const rules = (t: number, what: keyof TouchpointCredit) => ({
    first: models.first[t]![what].value,
    last: models.last[t]![what].value,
    linear: models.linear[t]![what].value,
    position: models.position[t]![what].value,
    timeDecay: models.timeDecay ? models.timeDecay[t]![what].value : null,
    shapley: models.shapley[t]![what].value,
  });
  const intervals = (t: number, what: keyof TouchpointCredit) => {
    const of = (credits: readonly TouchpointCredit[]) => {
      const { low, high } = credits[t]![what];
      return { low, high };
    };
    return {
      first: of(models.first),
      last: of(models.last),
      linear: of(models.linear),
      position: of(models.position),
      timeDecay: models.timeDecay && of(models.timeDecay),
      shapley: of(models.shapley),
      markov: of(models.markov),
    };
  };
  const met = new Set(read.paths.steps);
  const credited = read.touchpoints.map((name, t) => ({
    met: met.has(t),
    name,
    ...rules(t, 'conversions'),
    value: rules(t, 'value'),
    markov: {
      order,
      removalEffect: removal.onConversions[t]!,
      valueRemovalEffect: removal.onValue[t]!,
      ...models.markov[t]!,
    },
    intervals: { conversions: intervals(t, 'conversions'), value: intervals(t, 'value') },
  }));
  return {
    version,
    language,
    seed,
    resamples: found.resamples,
    source,
    customersAre: log?.customersAre ?? null,
    rejected: log?.rejected ?? { count: 0, rows: [] },
    order,
    useNulls,
    conversions: found.conversions,
    value: found.value,
    nulls: found.nulls,
    untouched: found.untouched,
    touchpoints: credited
      .filter((touchpoint) => touchpoint.met)
      .map(({ met: _, ...touchpoint }) => touchpoint)
      .sort((a, b) => b.markov.conversions.value - a.markov.conversions.value),
  };
}

/** The ways to a conversion, or to none, in an event log whose mapping says what a conversion is. */
export function pathsOfLog(collected: CollectedLog, mapping: LogMapping): ReadPathTable {
  if (!mapping.conversion) throw fail('mapping_not_guessed', { what: 'conversion' });
  const { log } = asJourneys(collected, mapping);
  const paths = collectPaths(log, { notCredited: collected.converting });
  if (paths.paths === 0) throw fail('log_empty', {});
  return { paths, touchpoints: [...collected.touchpoints] };
}
