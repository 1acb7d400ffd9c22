import { planted } from '../planted.ts';

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** When the months of the company begin, and what is special at an instant. */
export type Calendar = {
  /** One more than there are months: the last is the end. */
  monthStarts: Float64Array;
  end: number;
  crisisFrom: number;
  crisisTo: number;
  season: SeasonName;
};

export type SeasonName = keyof typeof planted.season.pairs;

export function calendarOf(start: number): Calendar {
  const first = new Date(start);
  const monthStarts = Float64Array.from({ length: planted.months + 1 }, (_, month) =>
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1),
  );
  const crisisFrom = monthStarts[planted.crisis.month]! + (planted.crisis.day - 1) * dayMs;
  return {
    monthStarts,
    end: monthStarts[planted.months]!,
    crisisFrom,
    crisisTo: crisisFrom + planted.crisis.days * dayMs,
    season: seasonFrom(first),
  };
}

/** The season of a company that begins in this month. */
function seasonFrom(first: Date): SeasonName {
  const seen = Array.from({ length: planted.months }, (_, month) => ((first.getUTCMonth() + month) % 12) + 1);
  const isTwice = (month: number) => seen.indexOf(month) !== seen.lastIndexOf(month);
  const names = Object.keys(planted.season.pairs) as SeasonName[];
  return names.find((name) => planted.season.pairs[name].every(isTwice))!;
}

/** Months of the year, 1 to 12, in which the season recurs. */
export const seasonMonths = ({ season }: Pick<Calendar, 'season'>): readonly number[] => planted.season.pairs[season];

/** Month of the company, from 0; −1 before it began. */
export function monthOf({ monthStarts }: Calendar, time: number): number {
  // No month is longer than 31 days, so that this one or one of the next is it.
  let month = Math.max(0, Math.floor((time - monthStarts[0]!) / (31 * dayMs)));
  while (month < monthStarts.length && time >= monthStarts[month]!) month++;
  return month - 1;
}

export function isSeason(calendar: Calendar, month: number): boolean {
  const ofYear = new Date(calendar.monthStarts[month]!).getUTCMonth() + 1;
  return seasonMonths(calendar).includes(ofYear);
}

export const isCrisis = ({ crisisFrom, crisisTo }: Calendar, time: number): boolean =>
  time >= crisisFrom && time < crisisTo;

/** 0 on Sunday. */
export const weekdayOf = (time: number): number => (Math.floor(time / dayMs) + 4) % 7;
