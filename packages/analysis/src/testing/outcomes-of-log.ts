import { type EventLog, notRated, pathOfJourney } from '../eventlog/event-log.ts';
import { collectOutcomes, type PathOutcomes } from '../mining/path-outcomes.ts';

/** What engines count, the slow way: one journey after the other, paths in the order in which they are met. */
export function outcomesOfLog(log: EventLog): PathOutcomes {
  const rows = new Map<string, ReturnType<typeof noRow>>();
  for (let j = 0; j < log.journeys; j++) {
    const path = pathOfJourney(log, j);
    if (path.length === 0) continue;
    const row = rows.get(path.join()) ?? noRow(path);
    rows.set(path.join(), row);
    const places = path.map((_, i) => log.starts[j]! + i);
    const ratings = places.map((i) => log.rating?.[i] ?? notRated).filter((rating) => rating !== notRated);
    const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
    row.journeys++;
    if (ratings.length > 0) {
      row.rated++;
      row.ratingSum += mean;
      row.ratingSquares += mean ** 2;
    }
    if (places.some((i) => !Number.isNaN(log.value?.[i] ?? Number.NaN))) row.converted++;
  }
  return collectOutcomes([...rows.values()], log.touchpoints);
}

function noRow(path: number[]) {
  return { path, journeys: 0, rated: 0, ratingSum: 0, ratingSquares: 0, converted: 0 };
}
