import type { GoalMetric } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { atNoon, useFormat } from '../../lib/format/index.ts';
import { useLanguage } from '../../lib/language/index.ts';

/** How dates, amounts and values of measures are written. */
export function useMeasureWords() {
  const { t } = useTranslation('measures');
  const format = useFormat();
  const formats = formatsFor(useLanguage());
  const day = (date: string) => format.date(atNoon(date));
  /** A value without its unit: signed where it can be below zero. */
  const bare = (metric: GoalMetric, value: number) => {
    if (metric === 'balance') return formats.signed(value, Number.isInteger(value) ? 0 : 1);
    return formats.decimal(value, Number.isInteger(value) ? 0 : metric === 'mean' ? 2 : 1);
  };

  return {
    day,
    bare,
    count: formats.count,
    range: formats.range,
    value: (metric: GoalMetric, value: number) => t(`metricUnit.${metric}`, { value: bare(metric, value) }),
    /** A difference always says its sign. */
    difference: (metric: GoalMetric, value: number) => formats.signed(value, metric === 'mean' ? 2 : 1),
    money: (amount: number) => t('money', { amount: formats.count(amount) }),
    hours: (amount: number) => t('hours', { amount: formats.count(amount) }),
    dates: ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) => {
      if (startsOn === null && endsOn === null) return t('noDates');
      if (startsOn === null) return t('until', { to: day(endsOn!) });
      return endsOn === null ? t('from', { from: day(startsOn) }) : t('span', { from: day(startsOn), to: day(endsOn) });
    },
  };
}

/** The day where the person is. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
