/**
 * How often do the intervals of attribution hold the truth? Customers walk a known Markov chain over five touchpoints;
 * many samples are drawn, and every interval is asked whether it holds what customers are credited with on average.
 * Results: docs/numbers/interactions.md.
 *
 *     node --conditions=source bench/attribution-coverage.ts [samples = 200]
 */
import { pathToFileURL } from 'node:url';
import {
  type AttributionModel,
  attribute,
  attributionModels,
  createRandom,
  type PathRow,
  type PathTable,
  type Random,
  readPaths,
} from '@anklang/analysis';

const names = ['a', 'b', 'c', 'd', 'e'] as const;
/** Weight of each next touchpoint, and at the end of the row of a conversion and of giving up. */
const next = [
  [0, 4, 2, 1, 0.2, 1, 3],
  [1, 0, 4, 1, 0.2, 2, 2],
  [1, 1, 0, 3, 0.2, 1, 4],
  [2, 1, 1, 0, 0.2, 4, 2],
  [1, 1, 1, 1, 0, 1, 1],
] as const;
const first = [4, 2, 2, 1, 0.1] as const;

function pick(weights: readonly number[], random: Random): number {
  let left = random.uniform() * weights.reduce((a, b) => a + b, 0);
  return weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
}

/** Rows a customer each, so that a table of names has the same codes whatever was drawn. */
function draw(customers: number, random: Random): PathTable {
  const rows: PathRow[] = names.map((path) => ({ path, conversions: 0, value: 0, nulls: 0 }));
  for (let customer = 0; customer < customers; customer++) {
    const path: string[] = [];
    let at = pick(first, random);
    while (at < names.length) {
      path.push(names[at]!);
      at = pick(next[at]!, random);
    }
    const converts = at === names.length ? 1 : 0;
    const value = converts * Math.exp(3 + 0.5 * random.normal());
    rows.push({ path: path.join('>'), conversions: converts, value, nulls: 1 - converts });
  }
  return readPaths(rows).table;
}

function tell(
  model: AttributionModel,
  customers: number,
  held: { conversions: number; value: number; of: number },
): void {
  const percent = (count: number) => ((100 * count) / held.of).toFixed(1);
  console.log(`| ${model} | ${customers} | ${percent(held.conversions)} | ${percent(held.value)} |`);
}

export function run(samples = 200): void {
  const random = createRandom(11);
  const many = 1_000_000;
  const truth = attribute(draw(many, random), { resamples: 0 }).models;
  console.log('| Model | customers | conversions held, % of 95 | value held, % of 95 |');
  console.log('| --- | ---: | ---: | ---: |');
  for (const customers of [300, 3000]) {
    const held = new Map(attributionModels.map((model) => [model, { conversions: 0, value: 0, of: 0 }]));
    for (let sample = 0; sample < samples; sample++) {
      const { models } = attribute(draw(customers, random), { resamples: 300, seed: sample });
      for (const model of attributionModels) {
        const tally = held.get(model)!;
        models[model]?.forEach(({ conversions, value }, t) => {
          const expected = truth[model]![t]!;
          const conversionsExpected = (expected.conversions.value * customers) / many;
          const valueExpected = (expected.value.value * customers) / many;
          tally.of++;
          if (conversions.low <= conversionsExpected && conversionsExpected <= conversions.high) tally.conversions++;
          if (value.low <= valueExpected && valueExpected <= value.high) tally.value++;
        });
      }
    }
    for (const [model, tally] of held) if (tally.of > 0) tell(model, customers, tally);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) run(Number(process.argv[2] ?? 200));
