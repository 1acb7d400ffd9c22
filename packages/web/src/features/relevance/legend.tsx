import { useTranslation } from 'react-i18next';
import classes from './relevance.module.css';

/** What the signs in the cells mean. */
export function Legend({ hasArrows = false }: { hasArrows?: boolean }) {
  const { t } = useTranslation('relevance');

  return (
    <ul className={classes['legend']} aria-label={t('legend.title')}>
      <li>
        <span aria-hidden className={classes['mark']}>
          ●
        </span>{' '}
        {t('legend.data')}
      </li>
      <li>
        <span aria-hidden className={classes['markJudged']}>
          ◇
        </span>{' '}
        {t('legend.judged')}
      </li>
      <li>
        <span className={classes['gap']} style={{ display: 'inline' }}>
          ≠
        </span>{' '}
        {t('legend.gap')}
      </li>
      {hasArrows && <li>{t('legend.keys')}</li>}
    </ul>
  );
}
