import type { TFunction } from 'i18next';
import type { Formats } from '../../charts/format.ts';

type Words = { t: TFunction<'outcomes'>; formats: Formats };

/** "1 Weg", "2.746 Wege": the plural is chosen by the number, the number written as the language does. */
export function countWays(count: number, { t, formats }: Words): string {
  return t('ways', { count, formatted: formats.count(count) });
}

export function countCustomers(count: number, { t, formats }: Words): string {
  return t('customers', { count, formatted: formats.count(count) });
}
