import type { EngineSelection } from '../engine-question.ts';
import type { EngineAccountWeights } from '../measures.ts';
import { keepPlainAccounts, type PlainAccount } from './plain-accounts.fixture.ts';
import { findHandOvers } from './plain-hand-overs.fixture.ts';
import type { Journey } from './plain-journeys.fixture.ts';
import { reachedOf } from './plain-measures.fixture.ts';
import { cutPaths } from './plain-paths.fixture.ts';

/** The customers that are meant, and the accounts of all. */
export function selectCustomers(
  journeys: readonly Journey[],
  selection: EngineSelection,
  account: { weights: EngineAccountWeights; at: number },
): { wanted: Set<string>; accounts: PlainAccount[] } {
  const accounts = keepPlainAccounts(journeys, account);
  const names = namesOf(journeys, accounts, selection);
  return { wanted: new Set(names), accounts };
}

function namesOf(
  journeys: readonly Journey[],
  accounts: readonly PlainAccount[],
  selection: EngineSelection,
): readonly string[] {
  const withJourney = (fits: (steps: number[], journey: Journey) => boolean) =>
    journeys
      .filter((journey) =>
        fits(
          journey.visits.map(({ step }) => step),
          journey,
        ),
      )
      .map(({ customer }) => customer);
  const withAccount = (fits: (account: PlainAccount) => boolean) =>
    accounts.filter(fits).map(({ customer }) => customer);

  switch (selection.kind) {
    case 'all':
      return withJourney(() => true);
    case 'visit':
      return withJourney((steps) => steps.includes(selection.step));
    case 'start':
      return withJourney((steps) => steps[0] === selection.step);
    case 'end':
      return withJourney((steps) => steps.at(-1) === selection.step);
    case 'follow':
      return withJourney((steps) => steps.some((step, i) => step === selection.from && steps[i + 1] === selection.to));
    case 'variants':
      return withJourney((steps) => selection.paths.some((path) => path.join() === steps.join()));
    case 'break':
      return findHandOvers(journeys, selection.quietMs)
        .filter(({ from, to, kind }) => from === selection.from && to === selection.to && kind === selection.break)
        .filter(({ wrong }) => wrong)
        .map(({ journey }) => journey.customer);
    case 'dropOff':
      return withJourney((_, journey) => {
        const reached = reachedOf(journey, selection.funnel).length;
        return selection.lost ? reached === selection.place : reached > selection.place;
      });
    case 'conversion':
      return cutPaths(journeys, { lookBackMs: null, notCredited: [] })
        .filter(({ value }) => value !== null)
        .filter(({ visits }) => selection.step === null || visits.some(({ step }) => step === selection.step))
        .map(({ customer }) => customer);
    case 'rating':
      return withJourney((_, { visits }) =>
        visits.some(({ step, row }) => {
          const rating = row.rating?.common ?? -1;
          return step === selection.step && rating >= selection.low && rating <= selection.high;
        }),
      );
    case 'balance': {
      const { from, to } = selection;
      return withAccount(
        ({ balance }) => balance !== null && (from === null || balance >= from) && (to === null || balance < to),
      );
    }
    case 'knockOut':
      return withAccount(({ entries }) =>
        entries.some(({ knockOut, step }) => knockOut && (selection.step === null || step === selection.step)),
      );
  }
}
