import { createEventLogBuilder, type EventLog, sessionsByInactivity } from '@anklang/analysis';
import { companyTouchpoints } from '../company/company-keys.ts';
import { planted } from '../planted.ts';
import { dayMs } from '../simulate/calendar.ts';
import type { SimulatedCompany } from '../simulate/simulation.ts';

const bad = 6;
const notRated = 255;

/** A touchpoint's days: interactions, ratings, bad ones, their sum and the sum of squares. One entry a day. */
export type Days = Record<'counts' | 'rated' | 'bad' | 'sum' | 'squares', Float64Array>;

export type CountedLog = {
  /** One journey a customer, and cut where a silence ends a journey. */
  byCustomer: EventLog;
  journeys: EventLog;
  firstDay: number;
  /** By place in `companyTouchpoints`. */
  days: readonly Days[];
  end: number;
};

/** Takes in the log of a company as the product does: as columns, cut into journeys, and by the day. */
export function countLog(company: SimulatedCompany): CountedLog {
  const first = new Date(company.size.start);
  const end = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + planted.months, 1);
  const firstDay = company.size.start / dayMs;
  const touchpoints = companyTouchpoints.length;
  const length = end / dayMs - firstDay;
  const column = () => new Float64Array(length);
  const days = companyTouchpoints.map(
    (): Days => ({ counts: column(), rated: column(), bad: column(), sum: column(), squares: column() }),
  );
  const builder = createEventLogBuilder({
    ...{ touchpoints, customers: company.customers.length, rating: true, value: true },
  });
  for (const { customer, touchpoint, time, rating, value } of company.interactions()) {
    builder.append({ customer, touchpoint: Uint16Array.from(touchpoint), time, rating, value });
    for (let row = 0; row < customer.length; row++) {
      const of = days[touchpoint[row]!]!;
      const day = Math.floor(time[row]! / dayMs) - firstDay;
      const rated = rating[row]!;
      of.counts[day]!++;
      if (rated === notRated) continue;
      of.rated[day]!++;
      of.sum[day]! += rated;
      of.squares[day]! += rated * rated;
      if (rated <= bad) of.bad[day]!++;
    }
  }
  const byCustomer = builder.build();
  return { byCustomer, journeys: sessionsByInactivity(byCustomer, planted.quietDays * dayMs), firstDay, days, end };
}
