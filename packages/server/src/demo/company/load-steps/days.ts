import { firstMonthBefore } from '../../load/first-month.ts';
import { dayMilliseconds, type Loading } from '../loading.ts';
import type { MeasureDay } from '../measures/description.ts';

function instantOf({ now, today }: Loading, day: MeasureDay): number {
  if ('daysAgo' in day) return today.getTime() - day.daysAgo * dayMilliseconds;
  const first = new Date(firstMonthBefore(now));
  return Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + day.month, day.day ?? 1);
}

export function dayOf(loading: Loading, day: MeasureDay): string {
  return new Date(instantOf(loading, day)).toISOString().slice(0, 10);
}

/** What is told by month begins at midnight; people decide in the morning. */
export function daysAgo(loading: Loading, day: MeasureDay): number {
  return (loading.today.getTime() - instantOf(loading, day)) / dayMilliseconds - ('month' in day ? 0.4 : 0);
}
