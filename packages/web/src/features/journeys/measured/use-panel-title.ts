import type { MapMeasured } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../../charts/format.ts';
import { useLanguage } from '../../../lib/language/index.ts';
import { findLowest } from './find-lowest.ts';
import { isKnown, sayPoints, sayShare } from './say-points.ts';

/** What the data say, as a sentence: the weakest step, or else how many go as drawn, or what is missing. */
export function usePanelTitle(): (measured: MapMeasured, nameOf: (stepId: string) => string) => string {
  const { t } = useTranslation('journeyMeasured');
  const language = useLanguage();
  const formats = formatsFor(language);
  return (measured, nameOf) => {
    const { asPlanned, steps } = measured;
    const lowest = findLowest(measured);
    if (lowest) return t('finding.lowest', { step: nameOf(lowest.stepId), ...sayPoints(lowest.level, language) });
    if (!steps.some(({ known }) => known)) return t('finding.unlinked');
    if (!isKnown(asPlanned)) return t('finding.few');
    const share = (value: number) => sayShare(value, formats);
    const { value, low, high } = asPlanned;
    return t('finding.asDrawn', { share: share(value), low: share(low), high: share(high) });
  };
}
