import { customerOfJourney, type EventLog, entryOfRow } from '@anklang/analysis';
import type { View } from './derive-view.ts';
import { onCommonScale } from './engine-weights.ts';
import type { Account } from './select-customers.ts';

/** The journeys of one customer, which stand side by side. */
export type OwnJourneys = { customer: number; from: number; to: number };

export function* journeysByCustomer(log: EventLog): Generator<OwnJourneys> {
  for (let from = 0; from < log.journeys; ) {
    const customer = customerOfJourney(log, from);
    let to = from + 1;
    while (to < log.journeys && customerOfJourney(log, to) === customer) to++;
    yield { customer, from, to };
    from = to;
  }
}

export function journeysOf(log: EventLog, customer: number): OwnJourneys {
  const from = firstJourney(log, customer);
  return { customer, from, to: firstJourney(log, customer + 1) };
}

function firstJourney(log: EventLog, customer: number): number {
  let from = 0;
  let to = log.journeys;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (customerOfJourney(log, middle) < customer) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Of the day of the statement; null: nothing was paid in or taken out until then. */
export function balanceOf(
  { log, instants }: View,
  { from, to }: OwnJourneys,
  { weights: given, at }: Account,
): number | null {
  const weights = onCommonScale(given);
  const halfLifeMs = weights.halfLifeDays * 86_400_000;
  let balance = 0;
  let entries = 0;
  for (let i = log.starts[from]!; i < log.starts[to]!; i++) {
    if (instants[i]! > at) continue;
    const { amount } = entryOfRow(log, i, weights);
    if (amount === 0) continue;
    entries++;
    balance += amount * 2 ** (-(at - instants[i]!) / halfLifeMs);
  }
  return entries === 0 ? null : balance;
}
