import type { Language } from '@anklang/domain';
import { locales } from './locales.ts';

/** How amounts of one currency are written. */
export type Money = {
  /** Its ISO 4217 code, for labels where no amount stands. */
  currency: string;
  /** Whole amounts without decimals, others with two; `digits` fixes them, for columns of figures. */
  write: (amount: number, digits?: number) => string;
};

/**
 * Amounts of money as people of the language write them.
 *
 * @example createMoney('de', 'CHF').write(12.5) // "12,50 CHF"
 */
export function createMoney(language: Language, currency: string): Money {
  const formatter = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locales[language], { style: 'currency', currency, ...options });
  const usual = formatter({
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  });
  // What an e-mail costs would read as nothing with two decimals.
  const tiny = formatter({ maximumSignificantDigits: 2 });
  // A table writes thousands of amounts.
  const fixed = new Map<number, Intl.NumberFormat>();
  const fixedTo = (digits: number) => {
    const known = fixed.get(digits) ?? formatter({ minimumFractionDigits: digits, maximumFractionDigits: digits });
    fixed.set(digits, known);
    return known;
  };

  const formatOf = (amount: number, digits: number | undefined) => {
    if (digits !== undefined) return fixedTo(digits);
    return amount !== 0 && Math.abs(amount) < 0.01 ? tiny : usual;
  };

  return {
    currency,
    write: (amount, digits) => formatOf(amount, digits).format(amount).replace('-', '−'),
  };
}
