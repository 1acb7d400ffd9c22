import {
  type Coefficient,
  differenceOfEstimates,
  type Factor,
  type InfluenceResult,
  influence,
  isEstimate,
  mean,
  type PenaltyRewardResult,
  penaltyReward,
} from '@anklang/analysis';
import { keepSegment } from '../../features/insights/segment.ts';
import type { TouchpointKey } from '../company/company-keys.ts';
import { planted } from '../planted.ts';
import type { SimulatedWave } from '../simulate/simulation.ts';
import { alarmsOf, type Finding, foundIf, type Truth } from './truth.ts';

type Data = SimulatedWave['data'];

const plantedFactors: readonly (readonly [Factor, readonly TouchpointKey[]])[] = [
  ['basic', planted.factors.basic],
  ['performance', planted.factors.performance],
  ['excitement', planted.factors.excitement],
  ['indifferent', [...planted.factors.none, planted.noise]],
];

/** What one wave says about factors, the segment that differs and the ways into the bank. */
export function findInSurvey(data: Data): Finding {
  const effects = effectsOf(data);
  return {
    truths: [...factorTruths(effects), noiseTruth(data), ...segmentTruths(data), ...originTruths(data)],
    alarms: [effectAlarms(effects), originAlarms(data)],
  };
}

function effectsOf(data: Data): PenaltyRewardResult {
  const effects = penaltyReward(columnsOf(data));
  if ('notEnough' in effects) throw new RangeError(`${effects.n} people, ${effects.needed} needed`);
  return effects;
}

function influenceOf(data: Data): InfluenceResult {
  const shares = influence(columnsOf(data));
  if ('notEnough' in shares) throw new RangeError(`${shares.n} people, ${shares.needed} needed`);
  return shares;
}

const columnsOf = ({ outcome, touchpoints }: Data) => ({
  outcome: outcome.values,
  touchpoints: touchpoints.map(({ key, ratings, states }) => ({ key, ratings, state: states })),
});

const effectOf = (effects: PenaltyRewardResult, key: TouchpointKey) =>
  effects.touchpoints.find((touchpoint) => touchpoint.key === key)!;

function factorTruths(effects: PenaltyRewardResult): Truth[] {
  return plantedFactors.flatMap(([factor, keys]) =>
    keys.map((key) => {
      const told = effectOf(effects, key).factor;
      return foundIf(`${factor}: ${key}`, told === factor, told !== 'unclear');
    }),
  );
}

/** Levels of touchpoints without effect whose 95 % interval leaves out 0. */
function effectAlarms(effects: PenaltyRewardResult): Finding['alarms'][number] {
  const levels = [...planted.factors.none, planted.noise].flatMap((key) => {
    const { penalty, reward } = effectOf(effects, key);
    return [
      { name: `${key} penalty`, effect: penalty },
      { name: `${key} reward`, effect: reward },
    ];
  });
  const alarms = levels.filter(({ effect }) => isEstimate<Coefficient>(effect) && (effect.low > 0 || effect.high < 0));
  return alarmsOf(
    'penalty or reward where there is none',
    levels.length,
    alarms.map(({ name }) => name),
  );
}

/** Last of all, or not to be told apart from the two others that have none either. */
function noiseTruth(data: Data): Truth {
  const { touchpoints } = influenceOf(data);
  const without = 1 + planted.factors.none.length;
  const { rankLow } = touchpoints.find(({ key }) => key === planted.noise)!;
  return foundIf(`noise: ${planted.noise} is among the last in influence`, rankLow > touchpoints.length - without);
}

function segmentTruths(data: Data): Truth[] {
  const { name, value, others, touchpoint } = planted.segment;
  const [these, those] = [value, others].map((of) => keepSegment(data, { column: name, value: of }));
  const penaltyOf = (people: Data) => effectOf(effectsOf(people), touchpoint).penalty;
  const shareOf = (people: Data) => influenceOf(people).touchpoints.find(({ key }) => key === touchpoint)!.share;
  const [one, other] = [penaltyOf(these!), penaltyOf(those!)];
  const [much, little] = [shareOf(these!), shareOf(those!)];
  const isClear = isEstimate<Coefficient>(one) && isEstimate<Coefficient>(other);
  return [
    foundIf(
      `segment: ${touchpoint} disappoints ${value} more`,
      isClear && one.high < other.low,
      isClear && one.low > other.high,
    ),
    foundIf(`segment: ${touchpoint} has more influence with ${value}`, much.low > little.high, much.high < little.low),
  ];
}

/** Mean recommendation of people with this origin minus that of those with an origin that neither earns nor costs. */
function differenceOfOrigin(data: Data, origin: string) {
  const { values } = data.segments.find(({ column }) => column === 'origin')!;
  const isPlain = (of: string | null) =>
    of !== origin && of !== planted.channels.earns && of !== planted.channels.costs;
  const here = mean(data.outcome.values.filter((_, row) => values[row] === origin));
  const elsewhere = mean(data.outcome.values.filter((_, row) => isPlain(values[row]!)));
  if (!isEstimate(here) || !isEstimate(elsewhere)) throw new RangeError(`too few people of ${origin}`);
  return differenceOfEstimates(here, elsewhere);
}

function originTruths(data: Data): Truth[] {
  const { earns, costs } = planted.channels;
  const [more, less] = [differenceOfOrigin(data, earns), differenceOfOrigin(data, costs)];
  return [
    foundIf(`channel that earns recommendation: ${earns}`, more.low > 0, more.high < 0),
    foundIf(`channel that costs recommendation: ${costs}`, less.high < 0, less.low > 0),
  ];
}

function originAlarms(data: Data): Finding['alarms'][number] {
  const { values } = data.segments.find(({ column }) => column === 'origin')!;
  const plain = [...new Set(values)].filter(
    (origin): origin is string =>
      origin !== null && origin !== planted.channels.earns && origin !== planted.channels.costs,
  );
  const alarms = plain.filter((origin) => {
    const { low, high } = differenceOfOrigin(data, origin);
    return low > 0 || high < 0;
  });
  return alarmsOf('origin said to differ that does not', plain.length, alarms);
}
