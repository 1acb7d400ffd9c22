import type { Language } from '@anklang/domain';

const dayMs = 86_400_000;

/** `2026-03-31` of the day (UTC) an instant lies in. */
export function dayOf(instant: string | number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** First moment of a day; null for a text that is no day. */
export function startOfDay(day: string): number | null {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) && dayOf(at) === day ? at : null;
}

export function addDays(day: string, days: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + days * dayMs);
}

export function instantOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

const made = new Map<Language, Intl.DateTimeFormat>();

/** A day of universal time as people of the language write it. */
export function sayDay(instant: string | number, language: Language): string {
  const format =
    made.get(language) ??
    new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
  made.set(language, format);
  return format.format(new Date(instant));
}

export function sayMonth(month: string, language: Language): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
