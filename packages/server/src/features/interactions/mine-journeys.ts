import {
  AnalysisError,
  type Break,
  countByCalendar,
  countHandOvers,
  countJourneys,
  countTransitions,
  countVariants,
  describeTransitions,
  type EventLog,
  type Follow,
  findBreaks,
  measureDurations,
  medianTransitionTimes,
  noCode,
  pathOfVariant,
  sessionsByCase,
  sessionsByInactivity,
  stepsByDimension,
} from '@anklang/analysis';
import { fail, type Journeys, type LogMapping, type LogSource } from '@anklang/domain';
import { version } from '../../platform/version.ts';
import type { CollectedLog } from './reading/log-collector.ts';

export type MineJourneysInput = {
  collected: CollectedLog;
  mapping: LogMapping;
  source: LogSource;
  language: Journeys['language'];
  seed: number;
};

/** The ways customers took, how long they took, and where they break. */
export function mineJourneys({ collected, mapping, source, language, seed }: MineJourneysInput): Journeys {
  try {
    return mine({ collected, mapping, source, language, seed });
  } catch (error) {
    if (!(error instanceof AnalysisError) || error.code !== 'too_many_touchpoints') throw error;
    throw fail('touchpoints_too_many', error.params as { found: number; limit: number });
  }
}

function mine({ collected, mapping, source, language, seed }: MineJourneysInput): Journeys {
  const { log, timeCounts } = asJourneys(collected, mapping);
  const name = (code: number) => collected.touchpoints[code]!;
  const counts = countTransitions(log);
  const graph = describeTransitions(counts, medianTransitionTimes(log, counts));
  const variants = countVariants(log);
  const { journeys: _, ...duration } = measureDurations(log);
  const departmentOf = mapping.department === undefined ? undefined : departmentsOf(log);
  const { breaks, judged, tooFew } = findBreaks(
    countHandOvers(log, { disappointingTo: collected.disappointingTo, repeat: 'return' }),
    {
      departmentOf,
    },
  );
  const channels = mapping.channel === undefined ? null : mineChannels(log, collected);
  const named = (of: 'starts' | 'ends') =>
    Object.fromEntries(graph.nodes.filter((node) => node[of] > 0).map((node) => [name(node.touchpoint), node[of]]));
  return {
    version,
    language,
    seed,
    source,
    timeCounts,
    cases: counts.journeys,
    customers: countJourneys(log).customers,
    customersAre: whoseOf(mapping),
    events: counts.events,
    rejected: collected.rejected,
    touchpoints: graph.nodes.map(({ touchpoint }) => name(touchpoint)),
    starts: named('starts'),
    ends: named('ends'),
    follows: graph.follows.map((follow) => namedFollow(follow, name)),
    variants: Array.from(variants.count, (cases, v) => ({ path: pathOfVariant(log, variants, v).map(name), cases })),
    duration,
    breaks: breaks.map((each) => namedBreak(each, name)),
    judged,
    tooFew,
    channels,
  };
}

/** Hand-overs between channels: staying in one is none. */
function mineChannels(log: EventLog, { channels, disappointingTo }: CollectedLog): Journeys['channels'] {
  const name = (code: number) => channels[code]!;
  const told = stepsByDimension(log, 'channel', channels.length);
  const counts = countTransitions(told);
  const graph = describeTransitions(counts, medianTransitionTimes(told, counts));
  const { breaks, judged, tooFew } = findBreaks(countHandOvers(told, { disappointingTo, repeat: 'return' }), {});
  const between = <T extends { from: number; to: number }>(list: readonly T[]) =>
    list.filter(({ from, to }) => from !== to);
  return {
    names: graph.nodes.map(({ touchpoint }) => name(touchpoint)),
    follows: between(graph.follows).map((follow) => namedFollow(follow, name)),
    breaks: between(breaks).map((each) => namedBreak(each, name)),
    judged,
    tooFew,
  };
}

function namedFollow({ from, to, medianSeconds, ...follow }: Follow, name: (code: number) => string) {
  return { from: name(from), to: name(to), ...follow, medianSeconds: medianSeconds! };
}

function namedBreak({ from, to, crossesBorder, ...each }: Break, name: (code: number) => string) {
  return { from: name(from), to: name(to), ...each, crossesDepartments: crossesBorder };
}

/** Whose interactions are counted: without a column that says who the customer is, each case is one. */
export function whoseOf({ customer }: LogMapping): Journeys['customersAre'] {
  return customer === undefined ? 'cases' : 'customers';
}

/**
 * Cuts a log into journeys and counts its time, as the mapping says. Real time decides about silence, whatever the
 * calendar makes of it afterwards: so stores cut too.
 */
export function asJourneys(
  { log, offsets }: CollectedLog,
  { quietMinutes, timeCounts }: LogMapping,
): { log: EventLog; timeCounts: Journeys['timeCounts'] } {
  const cases = log.caseOf ? sessionsByCase(log) : log;
  const cut = quietMinutes === undefined ? cases : sessionsByInactivity(cases, quietMinutes * 60_000);
  const byCalendar = timeCounts === 'calendar' ? countByCalendar(cut, offsets) : null;
  return { log: byCalendar ?? cut, timeCounts: byCalendar ? 'calendar' : 'instant' };
}

/** The department most interactions at each touchpoint name; −1: none. */
function departmentsOf(log: EventLog): Int32Array {
  const codes = log.dimensions['department']!;
  const counts = Array.from({ length: log.touchpoints }, () => new Map<number, number>());
  for (let i = log.starts[0]!; i < log.starts[log.journeys]!; i++) {
    if (codes[i] === noCode) continue;
    const of = counts[log.touchpoint[i]!]!;
    of.set(codes[i]!, (of.get(codes[i]!) ?? 0) + 1);
  }
  return Int32Array.from(counts, (of) => {
    let most = -1;
    for (const [code, count] of of) if (most < 0 || count > of.get(most)!) most = code;
    return most;
  });
}
