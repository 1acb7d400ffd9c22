import type { Language } from '@anklang/domain';

/** Number formats of charts and tables, kept per language: a page of them writes thousands of numbers. */
export type Formats = {
  /** 12,3 */
  decimal(value: number, digits?: number): string;
  /** +12,3 with a real minus sign */
  signed(value: number, digits?: number): string;
  /** 2.746 */
  count(value: number): string;
  /** 2 Mio., for the marks of an axis; small numbers whole. */
  compact(value: number): string;
  /** 12 % from 0.12 */
  percent(value: number, digits?: number): string;
  /** 1,2 bis 3,4 */
  range(low: string, high: string): string;
  /** 1–3, or 2 when both are the same */
  span(low: number, high: number): string;
};

/** Part of how a range is written, as the decimal comma is; a dash would read as a minus. */
const between: Record<Language, string> = { de: 'bis', en: 'to' };

const made = new Map<Language, Formats>();

export function formatsFor(language: Language): Formats {
  const known = made.get(language);
  if (known) return known;
  const formats = makeFormats(language);
  made.set(language, formats);
  return formats;
}

function makeFormats(language: Language): Formats {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number) => format.format(value).replace('-', '−');
  };
  const fixed = (digits: number, options: Intl.NumberFormatOptions = {}) =>
    number({ minimumFractionDigits: digits, maximumFractionDigits: digits, ...options });
  const cache = new Map<string, (value: number) => string>();
  const cached = (key: string, make: () => (value: number) => string) => {
    const known = cache.get(key) ?? make();
    cache.set(key, known);
    return known;
  };
  const decimal = (value: number, digits = 1) => cached(`d${digits}`, () => fixed(digits))(value);

  return {
    decimal,
    signed: (value, digits = 1) =>
      cached(`s${digits}`, () => fixed(digits, { signDisplay: 'exceptZero' }))(withoutNegativeZero(value, digits)),
    count: (value) => cached('c', () => number({ maximumFractionDigits: 0 }))(value),
    // 10 000 still fits below an axis as it is.
    compact: (value) =>
      Math.abs(value) < 100_000
        ? cached('c3', () => number({ maximumFractionDigits: 3 }))(value)
        : cached('k', () => number({ notation: 'compact', maximumFractionDigits: 1 }))(value),
    percent: (value, digits = 0) => cached(`p${digits}`, () => fixed(digits, { style: 'percent' }))(value),
    range: (low, high) => `${low} ${between[language]} ${high}`,
    span: (low, high) => (low === high ? String(low) : `${low}–${high}`),
  };
}

/** −0,04 at one digit would be written "−0,0". */
function withoutNegativeZero(value: number, digits: number): number {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  return Object.is(rounded, -0) || rounded === 0 ? 0 : value;
}
