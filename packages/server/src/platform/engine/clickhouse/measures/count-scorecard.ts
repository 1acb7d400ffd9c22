import type { Scorecard } from '@anklang/analysis';
import type { Counting } from '../questions/counting.ts';
import { raw, sql } from '../sql.ts';

const highest = 10;
const perRating = Array.from({ length: highest + 1 }, (_, rating) => `countIf(common = ${rating})`).join(', ');

export async function countScorecard({ question: { steps }, visits, ask }: Counting): Promise<Scorecard> {
  type Row = [
    step: number,
    events: number,
    customers: number,
    raters: number,
    conversions: number,
    value: number,
    ratings: number[],
  ];
  const rows =
    await ask<Row>(sql`SELECT step, count(), uniqExact(who), uniqExactIf(who, common <= ${raw(String(highest))}),
    countIf(NOT isNaN(value)), sumIf(value, NOT isNaN(value)), [${raw(perRating)}]
    FROM (${visits()}) GROUP BY step`);
  const column = () => new Float64Array(steps);
  const card = {
    touchpoints: steps,
    events: column(),
    customers: column(),
    raters: column(),
    ratings: new Float64Array(steps * (highest + 1)),
    highest,
    conversions: column(),
    value: column(),
  };
  for (const [step, events, customers, raters, conversions, value, ratings] of rows) {
    card.events[step] = events;
    card.customers[step] = customers;
    card.raters[step] = raters;
    card.conversions[step] = conversions;
    card.value[step] = value;
    card.ratings.set(ratings, step * (highest + 1));
  }
  return card;
}
