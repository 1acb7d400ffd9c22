import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import type { Lead } from './find-lead.ts';

/** Who stands first, as a headline. */
export function useSayLead(): (lead: Lead) => string {
  const { t } = useTranslation('lead');
  const format = useFormat();
  return ({ kind, names, count }) => {
    if (kind === 'none') return t('none');
    if (kind === 'several') return t('several', { names: format.list(names) });
    return t(kind, { name: names[0] ?? '', count });
  };
}
