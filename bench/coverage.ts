/**
 * How often do the intervals cover planted truth? Many surveys are drawn from populations whose shares, penalties and
 * rewards are known, and every interval is asked whether it holds the truth. Results: docs/numbers/intervals.md.
 *
 *     node --conditions=source bench/coverage.ts [simulations per row = 200] [seed = 1]
 */
import { pathToFileURL } from 'node:url';
import {
  analyseDrivers,
  createRandom,
  crossMoments,
  influenceShares,
  type Random,
  type SurveyColumns,
} from '@anklang/analysis';

type Population = {
  name: string;
  /** Effect of being disappointed and delighted with each touchpoint, in points of the outcome. */
  penalty: number[];
  reward: number[];
  /** Correlation of what people think of different touchpoints; touchpoints listed in `apart` stand alone. */
  together: number;
  apart: number[];
  /** Standard deviation of the outcome beside the touchpoints. */
  noise: number;
  notUsed: number;
};

const populations: Population[] = [
  {
    name: 'mixed: 2 strong, 3 weak, 3 without effect (one of them uncorrelated)',
    penalty: [-2.5, -0.8, -0.6, -0.4, 0, 0, 0, 0],
    reward: [0.6, 1.2, 0.2, 0.4, 0.4, 0, 0, 0],
    together: 0.4,
    apart: [7],
    noise: 1.6,
    notUsed: 0.15,
  },
  {
    name: 'one dominates',
    penalty: [-3, -0.2, 0, 0, 0, 0],
    reward: [1.5, 0.2, 0, 0, 0, 0],
    together: 0.1,
    apart: [4, 5],
    noise: 1,
    notUsed: 0.05,
  },
  {
    name: 'all alike, noisy',
    penalty: [-0.5, -0.5, -0.5, -0.5, -0.5, -0.5],
    reward: [0.3, 0.3, 0.3, 0.3, 0.3, 0.3],
    together: 0.5,
    apart: [],
    noise: 2.2,
    notUsed: 0.3,
  },
  {
    name: 'ten that go closely together, some rarely used',
    penalty: [-1.5, -1, -0.8, -0.6, -0.4, -0.2, 0, 0, 0, 0],
    reward: [0.3, 0.8, 0.2, 0.6, 0.4, 0, 0, 0, 0, 0.2],
    together: 0.75,
    apart: [],
    noise: 1.8,
    notUsed: 0.08,
  },
];

const sizes = [200, 500, 1000, 3000];

/** Ratings 1 to 5 from correlated normals; the disappointed are also less predictable, as in life. */
function draw(population: Population, n: number, random: Random, weighted: boolean): SurveyColumns {
  const d = population.penalty.length;
  const outcome = new Float64Array(n);
  const weights = new Float64Array(n);
  const touchpoints = population.penalty.map((_, t) => ({
    key: String(t),
    ratings: new Float64Array(n),
    state: new Uint8Array(n),
  }));
  const mood = Math.sqrt(population.together);
  const own = Math.sqrt(1 - population.together);
  for (let i = 0; i < n; i++) {
    const general = random.normal();
    let sum = 7;
    let spread = population.noise;
    for (let t = 0; t < d; t++) {
      const z = population.apart.includes(t) ? random.normal() : mood * general + own * random.normal();
      const column = touchpoints[t]!;
      const rating = z < -1.8 ? 1 : z < -1.1 ? 2 : z < -0.4 ? 3 : z < 0.7 ? 4 : 5;
      if (random.uniform() < population.notUsed) {
        column.state[i] = 3;
        column.ratings[i] = Number.NaN;
        continue;
      }
      column.ratings[i] = rating;
      column.state[i] = rating <= 2 ? 0 : rating <= 4 ? 1 : 2;
      if (rating <= 2) {
        sum += population.penalty[t]!;
        spread *= 1.1;
      } else if (rating === 5) sum += population.reward[t]!;
    }
    outcome[i] = Math.max(0, Math.min(10, Math.round(sum + spread * random.normal())));
    weights[i] = 0.4 + 2 * random.uniform() ** 2;
  }
  return { outcome, touchpoints, weights: weighted ? weights : undefined };
}

type Tally = { held: number; of: number; below: number; above: number; width: number };
const tally = (): Tally => ({ held: 0, of: 0, below: 0, above: 0, width: 0 });

function ask(into: Tally, interval: { low: number; high: number }, truth: number): void {
  into.of++;
  into.width += interval.high - interval.low;
  if (truth < interval.low) into.below++;
  else if (truth > interval.high) into.above++;
  else into.held++;
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

function print(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

/** The percentile bootstrap over respondents, for comparison. */
function percentileBootstrap(survey: SurveyColumns, random: Random): { low: number; high: number }[] {
  const n = survey.outcome.length;
  const columns: Float64Array[] = [];
  for (const { state } of survey.touchpoints) {
    for (const code of [0, 2, 3]) columns.push(Float64Array.from(state, (value) => (value === code ? 1 : 0)));
  }
  columns.push(survey.outcome);
  const starts = Int32Array.from({ length: survey.touchpoints.length + 1 }, (_, t) => 3 * t);
  const draws: Float64Array[] = [];
  for (let r = 0; r < 200; r++) {
    const weights = new Float64Array(n);
    for (let i = 0; i < n; i++) weights[random.below(n)]!++;
    draws.push(influenceShares(crossMoments(columns, weights), starts).shares);
  }
  return survey.touchpoints.map((_, t) => {
    const sorted = draws.map((shares) => shares[t]!).sort((a, b) => a - b);
    return { low: sorted[4]!, high: sorted[194]! };
  });
}

export async function run(simulations = 200, seed = 1): Promise<void> {
  const random = createRandom(seed);
  for (const population of populations) {
    const large = draw(population, 600_000, random, false);
    for (const encoding of ['levels', 'linear'] as const) {
      const truth = analyseDrivers(large, { encoding });
      if (truth.kind !== 'drivers' || 'notEnough' in truth.influence || 'notEnough' in truth.effects) {
        throw new Error('the population has no truth');
      }
      const shares = truth.influence.touchpoints.map(({ corrected }) => Math.max(0, corrected));
      const ranks = shares.map((share) => 1 + shares.filter((other) => other > share).length);
      console.log(`\n### ${population.name}, \`${encoding}\`\n`);
      console.log(`R² ${truth.influence.r2.toFixed(3)}; true shares ${shares.map((s) => s.toFixed(3)).join(', ')}\n`);
      print([
        'respondents',
        'share ≥ 0.1',
        'share < 0.1',
        'below / above',
        'width',
        'rank',
        'penalty',
        'reward',
        'potential',
        'bootstrap',
      ]);
      print(Array.from({ length: 10 }, () => '---'));
      for (const [size, weighted] of [...sizes.map((n) => [n, false] as const), [1000, true] as const]) {
        const strong = tally();
        const weak = tally();
        const rank = tally();
        const penalty = tally();
        const reward = tally();
        const potential = tally();
        const bootstrap = tally();
        for (let s = 0; s < simulations; s++) {
          const survey = draw(population, size, random, weighted);
          const result = analyseDrivers(survey, { encoding, resamples: 500, seed: s });
          if (result.kind !== 'drivers') continue;
          const { influence, effects } = result;
          if ('touchpoints' in influence) {
            influence.touchpoints.forEach((touchpoint, t) => {
              ask(shares[t]! >= 0.1 ? strong : weak, touchpoint.share, shares[t]!);
              ask(rank, { low: touchpoint.rankLow, high: touchpoint.rankHigh }, ranks[t]!);
            });
          }
          if ('touchpoints' in effects) {
            effects.touchpoints.forEach((touchpoint, t) => {
              const known = (truth.effects as typeof effects).touchpoints[t]!;
              const pairs = [
                [penalty, touchpoint.penalty, known.penalty],
                [reward, touchpoint.reward, known.reward],
                [potential, touchpoint.potential.avoidDisappointment, known.potential.avoidDisappointment],
                [potential, touchpoint.potential.createDelight, known.potential.createDelight],
              ] as const;
              for (const [into, found, is] of pairs) if ('value' in found && 'value' in is) ask(into, found, is.value);
            });
          }
          if (encoding === 'levels' && !weighted && size <= 500 && s < simulations / 4) {
            percentileBootstrap(survey, random).forEach((interval, t) => {
              ask(bootstrap, interval, shares[t]!);
            });
          }
        }
        const all = strong.of + weak.of;
        print([
          `${size}${weighted ? ' weighted' : ''}`,
          percent(strong.held, strong.of),
          percent(weak.held, weak.of),
          `${percent(strong.below + weak.below, all)} / ${percent(strong.above + weak.above, all)}`,
          ((strong.width + weak.width) / (all || 1)).toFixed(3),
          ...[rank, penalty, reward, potential, bootstrap].map(({ held, of }) => percent(held, of)),
        ]);
      }
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1));
}
