import type { Language } from '@anklang/domain';
import { type TextKey, translate } from './translate.ts';

export type WordValues = Record<string, string | number>;

/** Sentences and numbers as one language writes them. */
export type Words = {
  readonly language: Language;
  /** `count` chooses the plural. */
  say(key: TextKey, values?: WordValues): string;
  number(value: number, digits?: number): string;
  /** With a sign, also in front of a positive number. */
  signed(value: number, digits?: number): string;
  percent(share: number, digits?: number): string;
  list(items: readonly string[], kind?: 'conjunction' | 'disjunction'): string;
};

const locales = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>;
const made = new Map<Language, Words>();

export function wordsOf(language: Language): Words {
  const known = made.get(language);
  if (known) return known;
  const words = makeWords(language);
  made.set(language, words);
  return words;
}

function makeWords(language: Language): Words {
  const locale = locales[language];
  const plain = (digits: number) =>
    numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    language,
    say: (key, values) => translate(language, key, values),
    number: (value, digits = 0) => minus(plain(digits).format(value)),
    signed: (value, digits = 0) =>
      minus(
        numberFormat(locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
          signDisplay: 'exceptZero',
        }).format(value),
      ),
    percent: (share, digits = 0) =>
      minus(
        numberFormat(locale, {
          style: 'percent',
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(share),
      ),
    list: (items, kind = 'conjunction') => new Intl.ListFormat(locale, { type: kind }).format(items),
  };
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { ...options, roundingMode: 'halfExpand' });
    formats.set(key, format);
  }
  return format;
}

/** The typographic minus, and none in front of a rounded zero. */
function minus(text: string): string {
  const bare = text.startsWith('-') && !/[1-9]/.test(text) ? text.slice(1) : text;
  return bare.replace('-', '−');
}
