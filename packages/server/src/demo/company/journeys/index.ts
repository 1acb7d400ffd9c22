import { arrivalJourney } from './arrival.ts';
import type { JourneyDescription } from './description.ts';
import { helpJourney } from './help.ts';
import { loanJourney } from './loan.ts';
import { waitingJourney } from './waiting.ts';

/** In the order in which they are drawn: a journey that another opens into comes before it. */
export const journeys = {
  waiting: waitingJourney,
  loan: loanJourney,
  help: helpJourney,
  arrival: arrivalJourney,
} as const satisfies Record<string, JourneyDescription>;
export type JourneyKey = keyof typeof journeys;
