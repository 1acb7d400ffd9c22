import { createRandom, notRated, type Random } from '@anklang/analysis';
import { companyTouchpoints, type TouchpointKey } from '../../company/company-keys.ts';
import { planted } from '../../planted.ts';
import { type Calendar, dayMs, hourMs, isCrisis, isSeason, minuteMs, monthOf, weekdayOf } from '../calendar.ts';
import { deriveSeed, streams } from '../derive-seed.ts';
import type { Characters } from '../draw-customers.ts';
import { placeOf } from '../places.ts';
import type { SimulatedCustomer } from '../simulation.ts';
import { channels, noChannel } from './channels.ts';
import type { Row } from './event-buffer.ts';
import { type Habit, habits } from './habits.ts';
import { pointsAt, toRating } from './rate.ts';
import { beginningsOf, choose, onward } from './ways.ts';

const places = {
  app: placeOf('app'),
  hotline: placeOf('hotline'),
  application: placeOf('loan-application'),
  decision: placeOf('loan-decision'),
  contract: placeOf('loan-contract'),
  opening: placeOf('account-opening'),
  closing: placeOf('account-closing'),
  review: placeOf(planted.crisis.touchpoint),
};
const habitOf = companyTouchpoints.map(({ key }) => (habits as Partial<Record<string, Habit>>)[key]);
const channelOf = Uint8Array.from(habitOf, (habit) => (habit?.channel ? channels.indexOf(habit.channel) : noChannel));

const [waiting, repeated] = planted.breaks;
const mostSteps = 24;
const longestHours = 216;
/** In the storm, and of those who are hit by it. */
const stormShare = 0.3;
const reviewShare = 0.75;
const closingShare = 0.006;
/** Usual days of silence beyond those that end a journey. */
const extraDays = 9;

export type Life = {
  seed: number;
  calendar: Calendar;
  customers: readonly SimulatedCustomer[];
  characters: Characters;
};

/** Which journey of which customer, and the day from which on it may begin. */
export type JourneyStart = { customer: number; journey: number; from: number };

/**
 * One journey: adds its interactions and answers when the next may begin, Infinity for a customer who left. Where it goes
 * on, how long that takes and whether it ends depends on where one is, never on where one came from: but for what is planted.
 */
export function liveJourney(
  { seed, calendar, customers, characters }: Life,
  { customer, journey, from }: JourneyStart,
  add: (row: Row) => void,
): number {
  const random = createRandom(deriveSeed(seed, streams.session, customer, journey));
  const who = customers[customer]!;
  const isReferred = who.origin === planted.referral.origin;
  const mood = characters.mood[customer]!;
  const row = emptyRow(customer);
  const joins = journey === 0 && !Number.isNaN(characters.joined[customer]!);
  const script = joins
    ? wayIn(who.origin, random)
    : isCrisis(calendar, from) && random.uniform() < stormShare
      ? wayInStorm(random)
      : [];
  const season = isSeason(calendar, monthOf(calendar, from));
  let place = script.shift() ?? choose(beginningsOf(who, season), random.uniform());
  let before = -1;
  let time = firstTime(from, habitOf[place]!, random);
  let leaves = false;
  let callsAgain = false;

  for (let step = 0; step < mostSteps; step++) {
    addVisit(place, script.length > 0 && !callsAgain);
    const followed = nextPlace();
    if (followed < 0) break;
    move(followed);
  }
  if (
    !leaves &&
    random.uniform() < closingShare * Math.exp(-0.3 * mood) * (isReferred ? planted.referral.closings : 1)
  ) {
    move(places.closing);
    addVisit(place, false);
    leaves = true;
  }
  if (leaves) return Number.POSITIVE_INFINITY;
  const silence =
    planted.quietDays + 1 + (-Math.log(1 - random.uniform()) * extraDays) / characters.activity[customer]!;
  return Math.ceil((time + silence * dayMs) / dayMs) * dayMs;

  function nextPlace(): number {
    if (script.length > 0) return script.shift()!;
    if (before === places.app && place === places.hotline && random.uniform() < repeated.repeats) {
      // Sent back to the app, where nothing has changed, and so to the telephone once more.
      callsAgain = true;
      script.push(places.hotline);
      return places.app;
    }
    if (before === places.application && place === places.decision && random.uniform() < waiting.stops) {
      leaves = random.uniform() < waiting.leaves;
      return -1;
    }
    if (random.uniform() < habitOf[place]!.stops) return -1;
    return choose((season ? onward.season : onward.usual)[place]!, random.uniform());
  }

  function move(to: number): void {
    before = place;
    place = to;
    time = timeAfter(time, { before, place }, random);
  }

  function addVisit(at: number, inStorm: boolean): void {
    const habit = habitOf[at]!;
    const month = monthOf(calendar, time);
    row.touchpoint = at;
    row.time = time;
    row.channel = channelOf[at]!;
    row.rating = notRated;
    row.comment = 0;
    const turn = random.uniform();
    if (turn < habit.rated || inStorm) {
      const points = pointsAt(calendar, at, { month, time });
      row.rating = toRating(habit.rating + 0.6 * mood + 1.7 * random.normal() + points);
      if (random.uniform() < habit.comments) row.comment = 1 + random.below(4_294_967_295);
    }
    const spread = Math.exp(0.35 * random.normal());
    row.cost = habit.euros === 0 ? Number.NaN : Math.round(habit.euros * spread * 100) / 100;
    row.seconds = Math.round(habit.minutes * 60 * spread);
    row.value = Number.NaN;
    if (at === places.opening) row.value = worth(joins ? 180 : 60);
    if (at === places.contract) row.value = worth(1400);
    add(row);
  }

  function worth(euros: number): number {
    const size = who.customerType === 'business' ? 2.6 : 1;
    return Math.round(euros * size * Math.exp(0.5 * random.normal()));
  }
}

const emptyRow = (customer: number): Row => ({
  ...{ customer, touchpoint: 0, time: 0, channel: noChannel, rating: notRated },
  ...{ value: Number.NaN, cost: Number.NaN, seconds: 0, comment: 0 },
});

const looking: readonly TouchpointKey[] = ['search-result', 'comparison-portal', 'online-ad'];

/** From where a customer heard of the bank to the account. */
function wayIn(origin: TouchpointKey, random: Random): number[] {
  const looks = origin === 'recommendation' ? 0.1 : 0.3;
  const between = looking.filter((key) => key !== origin && random.uniform() < looks);
  return [origin, ...between].map(placeOf).concat(places.opening);
}

function wayInStorm(random: Random): number[] {
  const way = [places.app];
  if (random.uniform() < 0.3) way.push(places.app);
  if (random.uniform() < reviewShare) way.push(places.review);
  return way;
}

function firstTime(day: number, habit: Habit, random: Random): number {
  const clock = habit.staffed ? 8 + 5 * (random.uniform() + random.uniform()) : 6.5 + 16 * random.uniform();
  const time = day + Math.floor(clock * 3600) * 1000;
  return habit.staffed ? whenStaffed(time, random) : time;
}

function timeAfter(time: number, { before, place }: { before: number; place: number }, random: Random): number {
  const habit = habitOf[place]!;
  const isSlow = before === places.application && place === places.decision;
  const hours = isSlow
    ? 24 * waiting.waitDays * Math.exp(0.15 * random.normal())
    : Math.min(longestHours, habit.afterHours * Math.exp(0.7 * random.normal()));
  const arrived = time + Math.max(minuteMs, Math.floor((hours * hourMs) / 1000) * 1000);
  return habit.staffed ? whenStaffed(arrived, random) : arrived;
}

/** Nights are put off by half a day, Sundays to Monday, most Saturdays too. */
function whenStaffed(time: number, random: Random): number {
  const hour = (time % dayMs) / hourMs;
  const awake = hour < 7 || hour >= 19 ? time + dayMs / 2 : time;
  const weekday = weekdayOf(awake);
  if (weekday === 0) return awake + dayMs;
  return weekday === 6 && random.uniform() < 0.7 ? awake + 2 * dayMs : awake;
}
