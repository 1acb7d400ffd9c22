/**
 * Speed of the influence analysis against what DESIGN.md 8 wants to reach.
 *
 *     node --conditions=source bench/influence.ts
 */
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { createRandom, crossMoments, influence, influenceShares, type SurveyColumns } from '@anklang/analysis';

const TOUCHPOINTS = 14;

function survey(people: number, withNotUsed: boolean): SurveyColumns {
  const random = createRandom(people);
  const outcome = new Float64Array(people);
  const touchpoints = Array.from({ length: TOUCHPOINTS }, (_, t) => ({
    key: `touchpoint ${t + 1}`,
    ratings: new Float64Array(people),
    state: new Uint8Array(people),
  }));
  for (let i = 0; i < people; i++) {
    const mood = random.normal();
    let sum = 6 + 2 * random.normal();
    for (let t = 0; t < TOUCHPOINTS; t++) {
      const column = touchpoints[t]!;
      const rating = Math.max(1, Math.min(5, Math.round(3.6 + 0.6 * mood + 0.9 * random.normal())));
      const used = !withNotUsed || random.uniform() > 0.25;
      column.ratings[i] = used ? rating : Number.NaN;
      column.state[i] = used ? (rating <= 2 ? 0 : rating <= 4 ? 1 : 2) : random.uniform() < 0.8 ? 3 : 4;
      if (used) sum += ((rating - 3.6) * (t + 1)) / 40;
    }
    outcome[i] = Math.max(0, Math.min(10, Math.round(sum)));
  }
  return { outcome, touchpoints };
}

function median(work: () => unknown, runs: number): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

export async function run(): Promise<void> {
  console.log(`\nInfluence (${availableParallelism()} cores, one used; median of 5 runs)\n`);
  console.log('| Work | ms | Reach, ms | Reach / measured |');
  console.log('| --- | ---: | ---: | ---: |');
  const row = (work: string, ms: number, reach: number) =>
    console.log(`| ${work} | ${ms.toFixed(0)} | ${reach} | ${(reach / ms).toFixed(1)} × |`);

  const million = survey(1_000_000, false);
  const columns = [...million.touchpoints.map(({ ratings }) => ratings), million.outcome];
  row(
    'LMG, 14 touchpoints, 1 M respondents',
    median(() => influenceShares(crossMoments(columns)), 5),
    400,
  );

  const linear = survey(5000, false);
  row(
    '… with intervals and ranks, 5,000 respondents, `linear`',
    median(() => influence(linear, { encoding: 'linear' }), 5),
    3000,
  );

  const levels = survey(2800, true);
  row(
    '… with intervals and ranks, 2,800 respondents, `levels`',
    median(() => influence(levels), 5),
    6000,
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run();
