import { calendarOf } from './calendar.ts';
import { writeComments } from './comments/write-comments.ts';
import { drawCustomers } from './draw-customers.ts';
import { channels } from './life/channels.ts';
import { liveMonths } from './life/live-months.ts';
import type { SimulatedCompany, SimulationSize } from './simulation.ts';
import { simulateWaves } from './survey/simulate-waves.ts';

/**
 * A bank whose truths are known (`planted`). The same size, seed and first day give the same customers, interactions and
 * answers; months and waves are made when they are asked for.
 *
 * @example
 * for (const block of simulateCompany({ customers: 1000, seed: 7, start: Date.UTC(2025, 4, 1) }).interactions()) keep(block);
 */
export function simulateCompany(size: SimulationSize): SimulatedCompany {
  const calendar = calendarOf(size.start);
  const { customers, characters } = drawCustomers(size.customers, size.seed, calendar);
  const life = { seed: size.seed, calendar, customers, characters };
  return {
    size,
    channels,
    customers,
    interactions: () => liveMonths(life, (rows) => writeComments(life, rows)),
    waves: () => simulateWaves(life),
  };
}
