import type { Language } from '@anklang/domain';
import { locales } from './locales.ts';

/** How numbers and instants are written; made once per language and time zone. */
export type Format = ReturnType<typeof createFormat>;

/**
 * Everything a page writes as a figure or a date.
 *
 * @example createFormat('de', 'Europe/Berlin').number(1234.5, 1) // "1.234,5"
 */
export function createFormat(language: Language, timeZone: string) {
  const locale = locales[language];
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return {
    /** A figure with exactly `digits` decimal places; without them as few as needed. */
    number: (value: number, digits?: number) => numberFormat(locale, digits, 'auto').format(value),
    /** With its sign, + included: for gains and losses. The minus is the typographic one. */
    signed: (value: number, digits = 1) => minus(numberFormat(locale, digits, 'exceptZero').format(value)),
    /** A share of 1 as percent. */
    share: (value: number, digits = 0) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value),
    date: (instant: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(at(instant)),
    instant: (instant: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at(instant)),
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    bytes: (bytes: number) => bytesText(locale, bytes),
    /** Sorts words as people of the language expect. */
    compare: (a: string, b: string) => collator.compare(a, b),
  };
}

function numberFormat(locale: string, digits: number | undefined, signDisplay: 'auto' | 'exceptZero') {
  if (digits === undefined) return new Intl.NumberFormat(locale, { signDisplay, maximumFractionDigits: 3 });
  return new Intl.NumberFormat(locale, { signDisplay, minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function minus(text: string): string {
  return text.replace('-', '−');
}

function at(instant: string): Date {
  return new Date(instant);
}

function bytesText(locale: string, bytes: number): string {
  const unit = bytes < 1e3 ? 'byte' : bytes < 1e6 ? 'kilobyte' : bytes < 1e9 ? 'megabyte' : 'gigabyte';
  const divisor = { byte: 1, kilobyte: 1e3, megabyte: 1e6, gigabyte: 1e9 }[unit];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / divisor);
}
