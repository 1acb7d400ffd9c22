import type { Language } from '@anklang/domain';
import type { SeasonName } from '../simulate/calendar.ts';

type Spoken = { readonly season: string; readonly months: string };

/** How people of the bank call the months in which everybody telephones. */
export const seasons: Readonly<Record<SeasonName, Readonly<Record<Language, Spoken>>>> = {
  winter: {
    de: { season: 'Winter', months: 'Dezember und Januar' },
    en: { season: 'winter', months: 'December and January' },
  },
  summer: { de: { season: 'Sommer', months: 'Juli und August' }, en: { season: 'summer', months: 'July and August' } },
  spring: { de: { season: 'Frühjahr', months: 'März und April' }, en: { season: 'spring', months: 'March and April' } },
};

/** Texts that speak of the season leave a place for it. */
export const inSeason = (text: string, { season, months }: Spoken): string =>
  text.replaceAll('{{season}}', season).replaceAll('{{months}}', months);
