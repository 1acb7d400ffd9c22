/**
 * Speed of counting over interactions in memory against what DESIGN.md 8 wants to reach and, where it is installed,
 * against DuckDB's SQL on the same rows.
 *
 *     node --conditions=source bench/interactions.ts [--write] [interactions in millions, default 1 10]
 *
 * `--write` keeps the figures for `bench/growth-plot.ts`.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import {
  addScorecards,
  addTransitions,
  attributeMarkov,
  collectPaths,
  countScorecard,
  countTransitions,
  countVariants,
  creditFirst,
  creditLast,
  creditLinear,
  type EventLog,
  eventsBetween,
  medianTransitionTimes,
  selectEvents,
} from '@anklang/analysis';
import { startThreads } from './counting-threads.ts';
import { openDuckDb, type Peer } from './duckdb-peer.ts';
import type { Growth } from './growth-plot.ts';
import { simulateChunks, startLog } from './simulate-log.ts';

const runs = 7;

type Timed = { best: number; median: number; cpu: number };

/** `cpu`: the least time the thread itself was computing, which other work on the machine disturbs less. */
function time(work: () => unknown): Timed {
  work();
  const times: number[] = [];
  let cpu = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const computed = process.threadCpuUsage();
    const start = performance.now();
    work();
    times.push(performance.now() - start);
    const { user, system } = process.threadCpuUsage(computed);
    cpu = Math.min(cpu, (user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  return { best: times[0]!, median: times[runs >> 1]!, cpu };
}

/** The same question to all threads, answers added up; `cpu` is not theirs and left out. */
async function timeThreads(work: () => Promise<unknown>): Promise<Timed> {
  for (let warm = 0; warm < 3; warm++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { best: times[0]!, median: times[runs >> 1]!, cpu: Number.NaN };
}

/** `whole`: the peer asked for all that ours counts, not only for what the goal names. */
type Row = { work: string; timed: Timed; reach?: number; peer?: number | undefined; whole?: number | undefined };

function print({ work, timed, reach, peer, whole }: Row): void {
  const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
  const cells = [
    work,
    ms(timed.best),
    ms(timed.median),
    Number.isNaN(timed.cpu) ? '–' : ms(timed.cpu),
    reach === undefined ? '–' : `${reach}`,
    reach === undefined ? '–' : `${(reach / timed.best).toFixed(1)} ×`,
    peer === undefined ? '–' : ms(peer),
    peer === undefined ? '–' : `${(peer / timed.best).toFixed(0)} ×`,
    whole === undefined ? '–' : `${(whole / timed.best).toFixed(0)} ×`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function megabytes(log: EventLog): number {
  const columns = [log.starts, log.touchpoint, log.time, log.rating, log.value, log.caseOf, log.source];
  return columns.reduce((sum, column) => sum + (column?.byteLength ?? 0), 0) / 1e6;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Reach holds for 10 million; the work grows with the rows. */
async function measure(millions: number): Promise<Growth> {
  const events = millions * 1e6;
  // The peer needs minutes for the largest logs.
  const isLarge = millions > 20;
  const peer: Peer = await openDuckDb({ runs: isLarge ? 1 : 2 });
  const builder = startLog(events);
  simulateChunks(events, (chunk) => {
    builder.append(chunk);
    peer.append(chunk);
  });
  const start = performance.now();
  const log = builder.build();
  const sorted = performance.now() - start;
  console.log(
    `\n${millions} M interactions: snapshot ${megabytes(log).toFixed(0)} MB, sorted from any order in ${(sorted / 1000).toFixed(1)} s; ${runs} runs each\n`,
  );
  console.log(
    '| Work | best, ms | median, ms | computing, ms | reach, ms | reach / best | DuckDB, ms | DuckDB / best | … asked for all of it |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const reachOf = (ms: number) => ({ reach: ms * (millions / 10) });
  const transitions = await peer.time('transitions');
  const wholeTransitions = isLarge ? undefined : await peer.time('wholeTransitions');
  const scorecard = await peer.time('scorecard');
  const wholeScorecard = isLarge ? undefined : await peer.time('wholeScorecard');
  const reachOfTransitions = isLarge ? 25 * millions : 10 * millions;
  const growth: Growth = { interactions: events, snapshotMegabytes: round(megabytes(log)), work: [] };
  const note = (name: string, timed: Timed, asked: number | undefined) =>
    growth.work.push({
      name,
      milliseconds: round(timed.best),
      peerMilliseconds: asked === undefined ? null : round(asked),
    });
  const oneThread = time(() => countTransitions(log));
  note('Transitions', oneThread, transitions);
  print({
    work: 'transitions with mean times and different customers',
    timed: oneThread,
    reach: reachOfTransitions,
    peer: transitions,
    whole: wholeTransitions,
  });
  const threads = startThreads(log, availableParallelism());
  print({
    work: `… in ${availableParallelism()} threads`,
    timed: await timeThreads(async () => addTransitions(await threads.ask('transitions'))),
    reach: reachOfTransitions,
    peer: transitions,
    whole: wholeTransitions,
  });
  const threadedCard = await timeThreads(async () => addScorecards(await threads.ask('scorecard')));
  await threads.close();
  const counts = countTransitions(log);
  print({ work: '… their exact medians', timed: time(() => medianTransitionTimes(log, counts)) });
  const variants = await peer.time('variants');
  const countedVariants = time(() => countVariants(log));
  note('Variants', countedVariants, variants);
  print({
    work: `variants (${countVariants(log).count.length} different)`,
    timed: countedVariants,
    ...reachOf(600),
    peer: variants,
  });
  const countedCard = time(() => countScorecard(log));
  note('Scorecard', countedCard, scorecard);
  print({
    work: 'scorecard with ratings and exact different customers',
    timed: countedCard,
    ...reachOf(150),
    peer: scorecard,
    whole: wholeScorecard,
  });
  print({
    work: `… in ${availableParallelism()} threads`,
    timed: threadedCard,
    ...reachOf(150),
    peer: scorecard,
    whole: wholeScorecard,
  });
  peer.close();
  const from = log.time.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const half = (events / 2) * 1000;
  print({
    work: 'rows of half the period, as a log',
    timed: time(() => selectEvents(log, eventsBetween(log, from, from + half))),
  });
  print({ work: 'paths to conversions and nulls', timed: time(() => collectPaths(log)) });
  const paths = collectPaths(log);
  const markov = time(() => attributeMarkov(paths));
  note('Markov attribution', markov, undefined);
  print({
    work: 'Markov, order 1, exact, with removal effects',
    timed: markov,
    ...reachOf(400),
  });
  print({
    work: 'first, last and linear',
    timed: time(() => [creditFirst(paths), creditLast(paths), creditLinear(paths)]),
  });
  return growth;
}

const growthFile = new URL('../docs/numbers/growth.json', import.meta.url);

export async function run(sizes: readonly number[] = [1, 10], write = false): Promise<void> {
  console.log(`\nInteractions in memory (${availableParallelism()} cores, one used unless said; DuckDB uses all)`);
  const growth: Growth[] = [];
  for (const millions of sizes) growth.push(await measure(millions));
  if (write) writeFileSync(growthFile, `${JSON.stringify(growth, null, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((millions) => millions > 0);
  await run(sizes.length > 0 ? sizes : undefined, process.argv.includes('--write'));
}
