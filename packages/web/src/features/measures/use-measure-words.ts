import type { EstimateOrNotEnough, GoalMetric } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { type ShownEstimate, showEstimate } from '../../charts/estimate.ts';
import { formatsFor } from '../../charts/format.ts';
import { atNoon, useFormat, useMoney } from '../../lib/format/index.ts';
import { useLanguage } from '../../lib/language/index.ts';

/** How dates, amounts and values of measures are written. */
export function useMeasureWords() {
  const { t } = useTranslation('measures');
  const format = useFormat();
  const formats = formatsFor(useLanguage());
  const money = useMoney();
  const day = (date: string) => format.date(atNoon(date));
  /** A value without its unit: signed where it can be below zero. */
  const bare = (metric: GoalMetric, value: number) => {
    if (metric === 'balance') return formats.signed(value, Number.isInteger(value) ? 0 : 1);
    return formats.decimal(value, Number.isInteger(value) ? 0 : metric === 'mean' ? 2 : 1);
  };
  const signed = (metric: GoalMetric, value: number) => formats.signed(value, metric === 'mean' ? 2 : 1);

  return {
    day,
    bare,
    count: formats.count,
    range: formats.range,
    /** An estimate with its unit; the interval below it needs none. */
    estimate: (metric: GoalMetric, estimate: EstimateOrNotEnough | null) =>
      withUnit(showEstimate(estimate, { write: (value) => bare(metric, value), range: formats.range }), (value) =>
        t(`metricUnit.${metric}`, { value }),
      ),
    /** A difference always says its sign. */
    difference: (metric: GoalMetric, estimate: EstimateOrNotEnough | null) =>
      withUnit(showEstimate(estimate, { write: (value) => signed(metric, value), range: formats.range }), (value) =>
        t(`differenceUnit.${metric}`, { value }),
      ),
    /** How large a difference is, whichever way it goes. */
    size: (metric: GoalMetric, value: number) =>
      t(`differenceUnit.${metric}`, { value: formats.decimal(value, metric === 'mean' ? 2 : 1) }),
    value: (metric: GoalMetric, value: number) => t(`metricUnit.${metric}`, { value: bare(metric, value) }),
    money: (amount: number) => money.write(amount),
    moneyPerMonth: (amount: number) => t('moneyPerMonth', { amount: money.write(amount) }),
    hours: (amount: number) => t('hours', { amount: formats.count(amount) }),
    dates: ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) => {
      if (startsOn === null && endsOn === null) return t('noDates');
      if (startsOn === null) return t('until', { to: day(endsOn!) });
      return endsOn === null ? t('from', { from: day(startsOn) }) : t('span', { from: day(startsOn), to: day(endsOn) });
    },
  };
}

function withUnit(shown: ShownEstimate, say: (value: string) => string): ShownEstimate {
  if (shown.kind !== 'estimate') return shown;
  const text = say(shown.text);
  return { ...shown, text, both: `${text} (${shown.interval})` };
}
