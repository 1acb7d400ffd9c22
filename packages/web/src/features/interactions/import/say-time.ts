import type { Language } from '@anklang/domain';
import type { ExampleTime } from './read-example-time.ts';

/**
 * A time read out as people say it: with the day of the week, which shows at once when day and month were swapped.
 *
 * @example sayTime(readExampleTime('03.04.2026 14:05', null)!, { language: 'de', zone: 'Europe/Berlin' })
 * // "Freitag, 3. April 2026 um 14:05 (Europe/Berlin)"
 */
export function sayTime(time: ExampleTime, options: { language: Language; zone: string | null }): string {
  const words = new Intl.DateTimeFormat(options.language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'full',
    ...(time.hasTimeOfDay ? { timeStyle: 'short' } : {}),
    timeZone: 'UTC',
  }).format(time.clock);
  const zone = time.offset === null ? (options.zone ?? 'UTC') : sayOffset(time.offset);

  return `${words} (${zone})`;
}

function sayOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}
