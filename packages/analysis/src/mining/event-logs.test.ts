import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createEventLogBuilder } from '../eventlog/build-event-log.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import { countRepeats } from './count-repeats.ts';
import { countScorecard } from './count-scorecard.ts';
import { countTransitions } from './count-transitions.ts';
import { countVariants, pathOfVariant } from './count-variants.ts';
import { describeTransitions } from './describe-transitions.ts';
import { measureDurations } from './measure-durations.ts';
import { medianTransitionTimes } from './median-transition-times.ts';

const shared = resolve(import.meta.dirname, '../../../../../shared');

type Oracle = {
  events: number;
  cases: number;
  activities: Record<string, number>;
  dfg: Record<string, number>;
  start: Record<string, number>;
  end: Record<string, number>;
  performance_dfg: Record<string, { mean: number; median: number }>;
  n_variants: number;
  variants: [string[], number][];
  rework_cases_per_activity: Record<string, number>;
  throughput: { n: number; mean: number; median: number; min: number; max: number; p90: number };
  minimum_self_distances: Record<string, number> | null;
};

function readXes(text: string): { log: EventLog; names: string[] } {
  const codes = new Map<string, number>();
  const customer: number[] = [];
  const touchpoint: number[] = [];
  const time: number[] = [];
  text.split('<trace>').forEach((trace, t) => {
    if (t === 0) return;
    for (const [, event] of trace.matchAll(/<event>([\s\S]*?)<\/event>/g)) {
      const name = /key="concept:name" value="([^"]*)"/.exec(event!)![1]!;
      if (!codes.has(name)) codes.set(name, codes.size);
      customer.push(t - 1);
      touchpoint.push(codes.get(name)!);
      // The reference took the time on the clock and dropped its offset from UTC; elapsed time differs by an hour
      // where a journey spans a clock change.
      const clock = /key="time:timestamp" value="([^"]*)[+-]\d\d:\d\d"/.exec(event!)![1]!;
      time.push(Date.parse(`${clock}Z`));
    }
  });
  const builder = createEventLogBuilder({ touchpoints: codes.size });
  builder.append({
    customer: Int32Array.from(customer),
    touchpoint: Uint16Array.from(touchpoint),
    time: Float64Array.from(time),
  });
  return { log: builder.build(), names: [...codes.keys()] };
}

const logs = [
  ['running-example', 'oracles/running-example.xes'],
  ['receipt', 'data/event-logs/08_receipt.xes.gz'],
  ['bpic2012', 'data/event-logs/bpic2012.xes.gz'],
] as const;

describe.skipIf(!existsSync(shared)).each(logs)('%s', (name, file) => {
  const load = () => {
    const bytes = readFileSync(resolve(shared, file));
    const { log, names } = readXes((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
    const oracle = JSON.parse(readFileSync(resolve(shared, `oracles/pm_${name}.json`), 'utf8')) as Oracle;
    const counts = countTransitions(log);
    const graph = describeTransitions(counts, medianTransitionTimes(log, counts));
    const named = (values: ArrayLike<number | null>) =>
      Object.fromEntries(names.map((touchpoint, t) => [touchpoint, values[t]]).filter(([, value]) => value));
    return { log, names, oracle, counts, graph, named };
  };
  const { log, names, oracle, counts, graph, named } = existsSync(shared) ? load() : ({} as ReturnType<typeof load>);
  const pair = (follow: { from: number; to: number }) => `${names[follow.from]} -> ${names[follow.to]}`;

  test('cases, events, starts and ends', () => {
    expect([counts.journeys, counts.events]).toEqual([oracle.cases, oracle.events]);
    expect(named(countScorecard(log).events)).toEqual(oracle.activities);
    expect(named(counts.starts)).toEqual(oracle.start);
    expect(named(counts.ends)).toEqual(oracle.end);
  });

  test('what follows what, how often and after how long', () => {
    expect(Object.fromEntries(graph.follows.map((follow) => [pair(follow), follow.count]))).toEqual(oracle.dfg);
    for (const follow of graph.follows) {
      const { mean, median } = oracle.performance_dfg[pair(follow)]!;
      expect(Math.abs(follow.meanSeconds - mean)).toBeLessThanOrEqual(1e-6 * mean);
      expect(Math.abs(follow.medianSeconds! - median)).toBeLessThanOrEqual(1e-6 * median);
    }
  });

  test('variants', () => {
    const variants = countVariants(log);
    expect(variants.count.length).toBe(oracle.n_variants);
    const found = new Map(
      [...variants.count].map((count, v) => [
        pathOfVariant(log, variants, v)
          .map((t) => names[t])
          .join('|'),
        count,
      ]),
    );
    for (const [path, cases] of oracle.variants) expect(found.get(path.join('|'))).toBe(cases);
    expect(variants.count[0]).toBe(Math.max(...oracle.variants.map(([, cases]) => cases)));
  });

  test('rework and throughput', () => {
    const repeats = countRepeats(log);
    expect(named(repeats.map((entry) => entry.repeatedIn))).toEqual(oracle.rework_cases_per_activity);
    if (oracle.minimum_self_distances) {
      const again = repeats.filter((entry) => entry.closest !== null);
      const closest = Object.fromEntries(again.map((entry) => [names[entry.touchpoint], entry.closest]));
      expect(closest).toEqual(oracle.minimum_self_distances);
    }
    const durations = measureDurations(log);
    expect(durations.journeys).toBe(oracle.throughput.n);
    for (const measure of ['mean', 'median', 'p90', 'min', 'max'] as const) {
      const expected = oracle.throughput[measure];
      expect(Math.abs(durations[`${measure}Seconds`] - expected)).toBeLessThanOrEqual(1e-6 * expected);
    }
  });
});
