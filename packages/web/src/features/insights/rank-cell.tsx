import { useTranslation } from 'react-i18next';
import type { RankingRow } from './prepare-ranking.ts';
import classes from './ranking.module.css';

/** The rank with the range in which it surely lies. */
export function RankCell({ rank }: { rank: RankingRow['rank'] }) {
  const { t } = useTranslation('insights');
  if (!rank) return <span className={classes['span']}>–</span>;
  const label = rank.sure
    ? t('ranking.rankExact', { rank: rank.text })
    : t('ranking.rankRange', { rank: rank.text, span: rank.span });

  return (
    <span className={classes['rank']} role="img" aria-label={label} title={label}>
      {rank.text}
      <span className={classes['span']}>{rank.span}</span>
    </span>
  );
}
