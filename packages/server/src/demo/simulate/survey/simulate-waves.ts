import { createRandom, defaultCuts, level, levelOf, type Random } from '@anklang/analysis';
import { knownKeys } from '../../company/known-of-customers.ts';
import { planted } from '../../planted.ts';
import { dayMs, monthOf } from '../calendar.ts';
import { deriveSeed, streams } from '../derive-seed.ts';
import type { Life } from '../life/live-journey.ts';
import { pointsAt, toRating } from '../life/rate.ts';
import { placeOf } from '../places.ts';
import type { SimulatedCustomer, SimulatedWave } from '../simulation.ts';
import { type SurveyedKey, surveyed, surveyedKeys } from './effects.ts';

const scale: [number, number] = [0, 10];
const cuts = defaultCuts(scale);
const points = scale[1];
/** Answers that are left out although the touchpoint is used. */
const noAnswerShare = 0.02;
const usualOutcome = 7.45;
const firstLine = 2;

/** A wave a quarter; each asks half as many people as there are customers, drawn anew from those who are one by then. */
export function* simulateWaves(life: Life): Generator<SimulatedWave> {
  const { monthStarts } = life.calendar;
  const months = planted.months / planted.waves;
  for (let wave = 0; wave < planted.waves; wave++) {
    const from = monthStarts[wave * months]!;
    const to = monthStarts[(wave + 1) * months]!;
    yield { number: wave + 1, from: dateOf(from), to: dateOf(to - dayMs), data: ask(life, { wave, from, to }) };
  }
}

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

type Period = { wave: number; from: number; to: number };

function ask(life: Life, { wave, from, to }: Period): SimulatedWave['data'] {
  const asked = drawAsked(life, { wave, from, to });
  const rows = asked.length;
  const segments = knownKeys.map((column) => ({
    column,
    values: asked.map((customer) => life.customers[customer]![column]),
  }));
  const outcome = new Float64Array(rows);
  const touchpoints = surveyedKeys.map((key) => ({
    ...{ key, name: key, scale, cuts: { disappointing: cuts.disappointingTo, delighting: cuts.delightingFrom } },
    ratings: new Float64Array(rows).fill(Number.NaN),
    states: new Uint8Array(rows),
  }));
  asked.forEach((customer, row) => {
    const random = createRandom(deriveSeed(life.seed, streams.answer, customer, wave));
    const who = life.customers[customer]!;
    const day = from + random.below((to - from) / dayMs) * dayMs;
    let mean = usualOutcome + pointsOfOrigin(who);
    for (const { key, ratings, states } of touchpoints) {
      const { rating, state } = answerOf(life, { customer, key, day, random });
      ratings[row] = rating;
      states[row] = state;
      if (state === level.disappointing) mean += surveyed[key].penalty * timesOf(key, who);
      if (state === level.delighting) mean += surveyed[key].reward * timesOf(key, who);
    }
    outcome[row] = answerAround(mean, random);
  });
  return {
    rows,
    lines: Int32Array.from({ length: rows }, (_, row) => row + firstLine),
    respondentIds: asked.map((customer) => life.customers[customer]!.id),
    weights: null,
    segments,
    outcome: { column: 'recommendation', name: 'recommendation', scale, values: outcome },
    touchpoints,
  };
}

/** Half as many as there are customers, each at most once, in the order of customers: every one has the same chance. */
function drawAsked({ seed, customers, characters }: Life, { wave, to }: Period): number[] {
  const random = createRandom(deriveSeed(seed, streams.wave, wave));
  const there = customers.flatMap((_, customer) => (characters.joined[customer]! >= to - dayMs ? [] : [customer]));
  let wanted = Math.min(Math.floor(customers.length / 2), there.length);
  return there.filter((_, at) => {
    const isAsked = random.uniform() * (there.length - at) < wanted;
    if (isAsked) wanted--;
    return isAsked;
  });
}

type Answering = { customer: number; key: SurveyedKey; day: number; random: Random };

function answerOf(life: Life, { customer, key, day, random }: Answering): { rating: number; state: number } {
  const { used, rating: mean, isNoise } = surveyed[key];
  const turn = random.uniform();
  if (turn < noAnswerShare) return { rating: Number.NaN, state: level.noAnswer };
  if (turn >= noAnswerShare + used * (1 - noAnswerShare)) return { rating: Number.NaN, state: level.notUsed };
  const change = pointsAt(life.calendar, placeOf(key), { month: monthOf(life.calendar, day), time: day });
  const mood = isNoise ? random.normal() : life.characters.mood[customer]!;
  const rating = toRating(mean + 0.8 * mood + 1.7 * random.normal() + change);
  return { rating, state: level[levelOf(rating, cuts)] };
}

function pointsOfOrigin({ origin }: SimulatedCustomer): number {
  const { earns, costs, points: difference } = planted.channels;
  return origin === earns ? difference : origin === costs ? -difference : 0;
}

function timesOf(key: SurveyedKey, { customerType }: SimulatedCustomer): number {
  const { segment } = planted;
  return key === segment.touchpoint && customerType === segment.value ? segment.times : 1;
}

/** Ten draws, each a point with the same chance: whole answers from 0 to 10 whose mean is exactly the one given. */
function answerAround(mean: number, random: Random): number {
  const chance = mean / points;
  let answer = 0;
  for (let point = 0; point < points; point++) if (random.uniform() < chance) answer++;
  return answer;
}
