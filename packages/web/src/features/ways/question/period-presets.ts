import { addDays, dayOf, instantOf } from './days.ts';

export const presetNames = ['all', 'days30', 'days90', 'months12', 'lastMonth', 'lastYear'] as const;
export type PresetName = (typeof presetNames)[number];

export type Period = { from: string | undefined; to: string | undefined };

/** Periods counted back from the last day of the data: a log need not reach until today. */
export function presetPeriod(name: PresetName, lastAt: string): Period {
  const lastDay = dayOf(lastAt);
  const after = addDays(lastDay, 1);
  switch (name) {
    case 'all':
      return { from: undefined, to: undefined };
    case 'days30':
      return between(addDays(after, -30), after);
    case 'days90':
      return between(addDays(after, -90), after);
    case 'months12':
      return between(monthsBefore(after, 12), after);
    case 'lastMonth': {
      const thisMonth = `${lastDay.slice(0, 7)}-01`;
      return between(monthsBefore(thisMonth, 1), thisMonth);
    }
    case 'lastYear': {
      const thisYear = `${lastDay.slice(0, 4)}-01-01`;
      return between(monthsBefore(thisYear, 12), thisYear);
    }
  }
}

function between(from: string, to: string): Period {
  return { from: instantOf(from), to: instantOf(to) };
}

/** The same day of an earlier month, or its last where the month is shorter. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth)));
}
