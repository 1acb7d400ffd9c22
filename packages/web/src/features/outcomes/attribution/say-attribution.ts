import type { ConversionAttribution } from '@anklang/domain';
import type { TFunction } from 'i18next';
import type { AttributionModel, CreditUnit } from './prepare-attribution.ts';

type Options = { model: AttributionModel; unit: CreditUnit; t: TFunction<'outcomes'> };

/** The finding in one line, never firmer than the intervals allow. */
export function sayAttribution(
  answer: ConversionAttribution,
  { model, unit, t }: Options,
): { title: string; lead: string } {
  const { lead, conversionItself } = model;
  if (!lead) return { title: t('attribution.headline.none'), lead: t('attribution.leadNone') };
  // That the order form shares in every order is no finding.
  if (conversionItself) {
    return {
      title: t('attribution.headline.itself', { name: conversionItself.name }),
      lead: t('attribution.leadItself'),
    };
  }
  const { sure, ...words } = lead;
  const title = t(`attribution.headline.${sure ? 'sure' : 'open'}`, { name: lead.name });

  return {
    title,
    lead: t(`attribution.lead.${model.hasValue ? unit : 'conversions'}`, {
      ...words,
      total: model.total,
      order: answer.order,
    }),
  };
}
