import type { TFunction } from 'i18next';
import type { useFormat } from '../../lib/format/index.ts';

type Period = { firstAt: string | null; lastAt: string | null };

/** From the first to the last day; one day alone where it is the same. */
export function sayPeriod(
  t: TFunction<'interactions'>,
  format: ReturnType<typeof useFormat>,
  { firstAt, lastAt }: Period,
): string {
  if (firstAt === null || lastAt === null) return '';
  const [from, to] = [format.date(firstAt), format.date(lastAt)];
  return from === to ? from : t('period', { from, to });
}
