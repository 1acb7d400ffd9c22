import type { SurgeOfStep } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { atNoon, useFormat } from '../../../lib/format/index.ts';

type SurgeWords = { kind: string; when: string; what: string };

/** A surge in words: what it is, when it was, how much more than usual. */
export function useSaySurge(): (surge: SurgeOfStep) => SurgeWords {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const day = (date: string) => format.date(atNoon(date));

  return ({ kind, from, to, observed, expected, rated, isOpen }) => {
    const when = t(from === to ? 'watch.oneDay' : 'watch.manyDays', { from: day(from), to: day(to) });
    const counts = { observed: format.number(Math.round(observed)), expected: sayExpected(expected, format.number) };
    return {
      kind: t(`watch.${kind}`),
      when: isOpen ? `${when}, ${t('watch.isOpen')}` : when,
      what: t(`watch.${kind}Text`, { ...counts, rated: format.number(rated ?? 0) }),
    };
  };
}

/** Of small numbers the first decimal counts. */
function sayExpected(expected: number, number: (value: number, digits?: number) => string): string {
  return expected < 10 ? number(expected, 1) : number(Math.round(expected));
}
