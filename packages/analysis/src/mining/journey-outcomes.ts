import { type EventLog, notRated } from '../eventlog/event-log.ts';
import { type Measured, notEnough } from '../result.ts';
import { wilson } from '../scores/proportion.ts';
import { FEWEST_ANSWERS } from '../scores/weighted-answers.ts';
import { studentQuantile } from '../stats/student.ts';

/** How each journey was felt and ended. */
export type JourneyOutcomes = {
  /** Mean of its ratings; NaN: none. */
  rating: Float64Array;
  /** 1: at least one conversion. */
  converted: Uint8Array;
};

export function journeyOutcomes(log: EventLog): JourneyOutcomes {
  const rating = new Float64Array(log.journeys).fill(Number.NaN);
  const converted = new Uint8Array(log.journeys);
  for (let j = 0; j < log.journeys; j++) {
    let sum = 0;
    let rated = 0;
    for (let i = log.starts[j]!; i < log.starts[j + 1]!; i++) {
      if (log.rating && log.rating[i] !== notRated) {
        sum += log.rating[i]!;
        rated++;
      }
      if (log.value && !Number.isNaN(log.value[i]!)) converted[j] = 1;
    }
    if (rated > 0) rating[j] = sum / rated;
  }
  return { rating, converted };
}

/** Sums over some journeys, from which their outcome is told. */
export type OutcomeSums = { journeys: number; rated: number; sum: number; squares: number; converted: number };

export function noOutcomes(): OutcomeSums {
  return { journeys: 0, rated: 0, sum: 0, squares: 0, converted: 0 };
}

export function addOutcome(sums: OutcomeSums, outcomes: JourneyOutcomes, j: number): void {
  const rating = outcomes.rating[j]!;
  sums.journeys++;
  sums.converted += outcomes.converted[j]!;
  if (Number.isNaN(rating)) return;
  sums.rated++;
  sums.sum += rating;
  sums.squares += rating * rating;
}

export function withoutOutcomes(all: OutcomeSums, some: OutcomeSums): OutcomeSums {
  return {
    journeys: all.journeys - some.journeys,
    rated: all.rated - some.rated,
    sum: all.sum - some.sum,
    squares: all.squares - some.squares,
    converted: all.converted - some.converted,
  };
}

/** Mean rating (Student's interval) and share of journeys with a conversion (Wilson's), each from five journeys on. */
export type Outcome = { journeys: number; rated: number; rating: Measured; converted: Measured };

export function describeOutcome(sums: OutcomeSums, confidence: number): Outcome {
  const { journeys, rated } = sums;
  return {
    journeys,
    rated,
    rating: rated < FEWEST_ANSWERS ? notEnough(rated, FEWEST_ANSWERS) : meanOf(sums, confidence),
    converted:
      journeys < FEWEST_ANSWERS ? notEnough(journeys, FEWEST_ANSWERS) : wilson(sums.converted, journeys, confidence),
  };
}

function meanOf({ rated, sum, squares }: OutcomeSums, confidence: number): Measured {
  const value = sum / rated;
  const variance = Math.max(0, squares - rated * value * value) / (rated - 1);
  const half = studentQuantile((1 + confidence) / 2, rated - 1) * Math.sqrt(variance / rated);
  return { value, low: value - half, high: value + half };
}
