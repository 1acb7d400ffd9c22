import { useTranslation } from 'react-i18next';
import type { sumUp } from './prepare-curves.ts';
import { useSayPoints } from './use-say-points.ts';

type Summary = ReturnType<typeof sumUp>;

/** What the curve shows, in a sentence: the weakest link beside the mean. */
export function useFinding(): (summary: Summary) => string {
  const { t } = useTranslation('curves');
  const { short } = useSayPoints();
  return ({ weakest, mean, drawn }) => {
    if (weakest === null || mean === null) return t('finding.none');
    if (drawn === 1) return t('finding.one', { step: weakest.name, points: short(weakest.asIs) });
    return t('finding.both', { step: weakest.name, points: short(weakest.asIs), mean: short(mean) });
  };
}

/** The same of what is measured, with its interval; empty where nothing is. */
export function useMeasuredFinding(): (summary: Summary) => string {
  const { t } = useTranslation('curves');
  const { short } = useSayPoints();
  return ({ weakestMeasured }) => {
    if (weakestMeasured === null) return '';
    const { value, low, high } = weakestMeasured.measured;
    return t('finding.measured', {
      ...{ step: weakestMeasured.name, points: short(value), low: short(low), high: short(high) },
    });
  };
}
