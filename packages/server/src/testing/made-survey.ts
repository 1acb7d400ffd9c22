import { createRandom } from '@anklang/analysis';
import type { SurveyMappingInput } from '@anklang/domain';
import type { SurveyData } from '../features/feedback/index.ts';

export type MadeSurvey = { rows?: number; seed?: number; scale?: [number, number] };

/**
 * A survey with planted truth: waiting disappoints (basic), the greeting delights (excitement), advice does both, the
 * newsletter does nothing, and few have ever used the car park.
 */
export function madeSurvey({ rows = 1200, seed = 7, scale = [0, 10] }: MadeSurvey = {}): SurveyData {
  const random = createRandom(seed);
  const [low, high] = scale;
  const span = high - low;
  const touchpoints = [
    { key: 'WAIT', name: 'Waiting time', penalty: -0.35, reward: 0.02, unused: 0.02 },
    { key: 'GREET', name: 'Greeting', penalty: -0.02, reward: 0.25, unused: 0.05 },
    { key: 'ADVICE', name: 'Advice', penalty: -0.2, reward: 0.2, unused: 0.1 },
    { key: 'NEWS', name: 'Newsletter', penalty: 0, reward: 0, unused: 0.2 },
    { key: 'PARK', name: 'Car park', penalty: -0.05, reward: 0.02, unused: 0.75 },
  ].map((plan) => ({ ...plan, ratings: new Float64Array(rows).fill(Number.NaN), states: new Uint8Array(rows) }));
  const outcome = new Float64Array(rows);
  const weights = new Float64Array(rows);
  const region: string[] = [];

  for (let row = 0; row < rows; row++) {
    let judgement = low + span * 0.6 + span * 0.3 * (random.uniform() - 0.5);
    for (const { ratings, states, penalty, reward, unused } of touchpoints) {
      if (random.uniform() < unused) {
        states[row] = random.uniform() < 0.9 ? 3 : 4;
        continue;
      }
      const rating = 1 + Math.floor(5 * random.uniform());
      ratings[row] = rating;
      states[row] = rating <= 2 ? 0 : rating <= 4 ? 1 : 2;
      if (rating <= 2) judgement += penalty * span;
      if (rating === 5) judgement += reward * span;
    }
    outcome[row] = random.uniform() < 0.03 ? Number.NaN : Math.min(high, Math.max(low, Math.round(judgement)));
    weights[row] = 0.5 + random.uniform();
    region.push(random.uniform() < 0.004 ? 'Tiny' : random.uniform() < 0.5 ? 'North' : 'South');
  }
  return {
    rows,
    lines: Int32Array.from({ length: rows }, (_, row) => row + 2),
    respondentIds: Array.from({ length: rows }, (_, row) => `R${row + 1}`),
    weights,
    segments: [{ column: 'REGION', values: region }],
    outcome: { column: 'NPS', name: 'Recommendation', scale, values: outcome },
    touchpoints: touchpoints.map(({ key, name, ratings, states }) => ({
      key,
      name,
      scale: [1, 5],
      cuts: { disappointing: 2, delighting: 5 },
      ratings,
      states,
    })),
  };
}

export const madeSource = {
  fileName: 'made.csv',
  fileHash: '0'.repeat(64),
  format: { kind: 'csv', encoding: 'utf-8', delimiter: ';', quote: '"', decimal: ',', sheet: null },
} as const;

/** How the made survey is mapped when it comes as a file. */
export const madeMapping = {
  respondent: 'ID',
  weight: 'WEIGHT',
  segments: ['REGION'],
  outcome: { column: 'NPS', name: 'Recommendation', scale: [0, 10] },
  touchpoints: [
    { column: 'WAIT', name: 'Waiting time', scale: [1, 5], notUsed: [6] },
    { column: 'GREET', name: 'Greeting', scale: [1, 5], notUsed: [6] },
    { column: 'ADVICE', name: 'Advice', scale: [1, 5], notUsed: [6] },
    { column: 'NEWS', name: 'Newsletter', scale: [1, 5], notUsed: [6] },
    { column: 'PARK', name: 'Car park', scale: [1, 5], notUsed: [6] },
  ],
} satisfies SurveyMappingInput;

/** The made survey as the file it could have come from. */
export function madeCsv(data: SurveyData): Buffer {
  const header = ['ID', 'NPS', ...data.touchpoints.map(({ key }) => key), 'WEIGHT', 'REGION'];
  const lines = [header.join(',')];
  for (let row = 0; row < data.rows; row++) {
    const ratings = data.touchpoints.map(({ ratings, states }) =>
      states[row] === 3 ? 6 : numberOrEmpty(ratings[row]!),
    );
    const outcome = numberOrEmpty(data.outcome.values[row]!);
    const [segment] = data.segments;
    lines.push([data.respondentIds[row], outcome, ...ratings, data.weights?.[row], segment?.values[row]].join(','));
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}

const numberOrEmpty = (value: number): string | number => (Number.isNaN(value) ? '' : value);
