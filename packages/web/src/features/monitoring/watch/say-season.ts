import type { Estimate, SeasonOfStep } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useLanguage } from '../../../lib/language/index.ts';

export type NamedPart = { name: string; by: Estimate; years: number | null; isRecognisable: boolean };
type Named = { months: NamedPart[] | null; weekdays: NamedPart[] | null };

/** Months and days of the week by their names. */
export function useNamedParts(season: SeasonOfStep): Named {
  return nameParts(season, useLanguage() === 'de' ? 'de-DE' : 'en-GB');
}

function nameParts({ months, weekdays }: SeasonOfStep, locale: string): Named {
  const write = (options: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at);
  return {
    months:
      months?.map(({ month, ...part }) => ({
        ...part,
        name: write({ month: 'long' }, Date.UTC(2024, month - 1, 1)),
      })) ?? null,
    // The first of January 2024 was a Monday.
    weekdays:
      weekdays?.map(({ weekday, ...part }) => ({
        ...part,
        years: null,
        name: write({ weekday: 'long' }, Date.UTC(2024, 0, weekday)),
      })) ?? null,
  };
}

/** What recurs for sure, in a sentence. */
export function useSayRecurring(): (season: SeasonOfStep, of: 'volume' | 'ratings') => string {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const locale = useLanguage() === 'de' ? 'de-DE' : 'en-GB';

  return (season, of) => {
    const { months, weekdays } = nameParts(season, locale);
    const sure = [...(months ?? []), ...(weekdays ?? [])].filter(({ isRecognisable }) => isRecognisable);
    const usual = of === 'volume' ? 1 : 0;
    const above = sure.filter(({ by }) => by.value > usual).map(({ name }) => name);
    const below = sure.filter(({ by }) => by.value < usual).map(({ name }) => name);
    const [up, down] = of === 'volume' ? (['more', 'fewer'] as const) : (['better', 'worse'] as const);
    const parts = [
      ...(above.length > 0 ? [t(`season.${up}`, { list: format.list(above) })] : []),
      ...(below.length > 0 ? [t(`season.${down}`, { list: format.list(below) })] : []),
    ];
    return parts.length === 0 ? t('season.nothing') : t('season.found', { list: parts.join('; ') });
  };
}
