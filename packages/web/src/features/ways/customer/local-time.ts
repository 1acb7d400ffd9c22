import type { Language } from '@anklang/domain';

const made = new Map<string, Intl.DateTimeFormat>();

/** An instant as clocks showed it there; without a known offset in universal time. */
export function sayLocalTime(at: string, offsetMinutes: number | null, language: Language): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const format =
    made.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  made.set(locale, format);
  return format.format(new Date(Date.parse(at) + (offsetMinutes ?? 0) * 60_000));
}
