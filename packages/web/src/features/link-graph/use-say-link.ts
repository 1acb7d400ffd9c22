import type { LinkGraphRow } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language/index.ts';
import { sayDuration } from '../ways/index.ts';

/** A link in one line, for whoever points at it. */
export function useSayLink(): (row: LinkGraphRow) => string {
  const { t } = useTranslation('linkGraph');
  const trouble = useTroubles();
  const language = useLanguage();
  return (row) => {
    const { from, to, verdict, seen } = row;
    const wait = seen ? [`${t('column.wait')}: ${sayDuration(seen.medianSeconds, { language })}`] : [];
    const level = row.declared?.level ? [t(`level.${row.declared.level}`)] : [];
    return [`${from.name} → ${to.name}`, t(`verdict.${verdict}`), ...level, ...wait, ...trouble(row)].join(' · ');
  };
}

/** What stands out at a link, in words. */
export function useTroubles(): (row: LinkGraphRow) => string[] {
  const { t } = useTranslation('linkGraph');
  return ({ declared, waitsLonger, crossesDepartments, breaks }) => [
    ...(declared?.losesContext ? [t('trouble.losesContext')] : []),
    ...(declared?.breaksMedium ? [t('trouble.breaksMedium')] : []),
    ...(waitsLonger ? [t('trouble.waitsLonger')] : []),
    ...breaks.map((kind) => t(`trouble.${kind}`)),
    ...(crossesDepartments ? [t('trouble.crosses')] : []),
  ];
}
