import type { TFunction } from 'i18next';
import type { ComparisonModel } from './prepare-comparison.ts';

/** What would be written as 0,0 %. */
const hardlyAny = 0.0005;

/** The finding in one line, and what differs most often. */
export function sayComparison(model: ComparisonModel, t: TFunction<'outcomes'>): { title: string; lead: string } {
  const first = model.deviations[0];
  const lead = first
    ? t('comparison.leadDeviation', {
        deviation: t(`comparison.deviation.${first.kind}`, { step: first.step }),
        share: first.shareText,
      })
    : t('comparison.leadNone');

  return { title: sayTitle(model, t), lead: model.compared > 0 ? lead : t('empty.nothingHere') };
}

function sayTitle({ asPlanned, deviations }: ComparisonModel, t: TFunction<'outcomes'>): string {
  if (asPlanned.kind !== 'estimate') return t('comparison.headline.notEnough');
  if (asPlanned.value === 0) return t('comparison.headline.none');
  if (asPlanned.value < hardlyAny) return t('comparison.headline.hardlyAny');
  if (asPlanned.value === 1 && deviations.length === 0) return t('comparison.headline.all');
  return t('comparison.headline.share', { share: asPlanned.text });
}
