import { companyTouchpoints, type TouchpointKey } from '../../company/company-keys.ts';
import { planted } from '../../planted.ts';
import { ages } from '../draw-customers.ts';
import { placeOf } from '../places.ts';
import type { SimulatedCustomer } from '../simulation.ts';
import { habits } from './habits.ts';

/** Places with rising sums of their weights: a draw between 0 and 1 finds one. */
export type Choice = { places: Uint8Array; upTo: Float64Array };

/** By the place left, usual and in the season. */
export const onward = {
  usual: companyTouchpoints.map(({ key }) => choiceOf(Object.entries(habits[key]?.next ?? {}))),
  season: companyTouchpoints.map(({ key }) => choiceOf(Object.entries(habits[key]?.next ?? {}).map(inSeason))),
};

const beginnings = new Map<string, Choice>();

/** Where a journey of this customer begins. */
export function beginningsOf(customer: SimulatedCustomer, season: boolean): Choice {
  const { age, customerType, origin } = customer;
  const isReferred = origin === planted.referral.origin;
  const kind = `${age} ${customerType} ${isReferred} ${season}`;
  const known = beginnings.get(kind);
  if (known) return known;
  const weights = Object.entries(habits).map(([key, { begins }]): [string, number] => {
    let weight = begins * (byAge[key as TouchpointKey]?.[ages.indexOf(age)] ?? 1);
    if (customerType === 'business' && key === 'electronic-banking') weight *= 1.8;
    if (isReferred && key === 'recommendation') weight *= planted.referral.recommendations;
    return season ? inSeason([key, weight]) : [key, weight];
  });
  const choice = choiceOf(weights);
  beginnings.set(kind, choice);
  return choice;
}

const byAge: Partial<Record<TouchpointKey, readonly number[]>> = {
  app: [1.7, 1.3, 0.8, 0.35],
  chat: [1.6, 1.2, 0.8, 0.4],
  counter: [0.4, 0.7, 1.1, 1.7],
  branch: [0.5, 0.8, 1.1, 1.5],
  statement: [0.3, 0.7, 1.1, 1.7],
  fax: [0.1, 0.4, 1.4, 1.8],
  'birthday-call': [0.5, 0.8, 1.1, 1.5],
};

function inSeason([key, weight]: [string, number]): [string, number] {
  return [key, key === planted.season.touchpoint ? weight * planted.season.volume : weight];
}

function choiceOf(weights: readonly (readonly [string, number])[]): Choice {
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  return {
    places: Uint8Array.from(weights, ([key]) => placeOf(key as TouchpointKey)),
    upTo: Float64Array.from(weights, ([, weight]) => {
      sum += weight;
      return sum / all;
    }),
  };
}

export function choose({ places, upTo }: Choice, draw: number): number {
  let at = 0;
  while (at < places.length - 1 && draw >= upTo[at]!) at++;
  return places[at]!;
}
