import type { BrandFit } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';

/** What a fit rests on, in words: rules met of those decided, disputed ones, what is missing. */
export function useFitWords(): (fit: BrandFit) => string {
  const { t } = useTranslation('brandFit');
  const format = useFormat();

  return ({ openBecause, judges, met, decided, disputed }) => {
    if (openBecause === 'judges') return t(judges === 0 ? 'open.none' : 'open.one');
    const rules = t('rulesMet', { met: format.number(met ?? 0), decided: format.number(decided ?? 0) });
    const unsure = disputed ? t('disputed', { count: disputed, formatted: format.number(disputed) }) : null;
    const sentence = [rules, unsure].filter(Boolean).join(', ');
    return openBecause === null ? sentence : `${sentence}. ${t(`open.${openBecause}`)}`;
  };
}
