import { numberOf } from '../../feedback/index.ts';

/** `1.234,5` where the comma is the sign of decimals, `1,234.5` where it is the point; either sign alone is understood. */
export function parseNumber(text: string, decimal: '.' | ','): number | null {
  const grouped = decimal === ',' ? /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
  const plain = grouped.test(text) ? text.replaceAll(decimal === ',' ? '.' : ',', '') : text;
  return numberOf(plain.replace(',', '.'));
}

/** `31.12.2026` and `2026-12-31` as the latter; null for a day that no calendar has. */
export function parseDay(text: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const day = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day ? null : day;
}
