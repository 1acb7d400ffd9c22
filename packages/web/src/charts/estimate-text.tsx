import { useTranslation } from 'react-i18next';
import classes from './charts.module.css';
import type { ShownEstimate } from './estimate.ts';

/** An estimate with its interval below it; words where there is no number to give. */
export function EstimateText({ estimate, inline = false }: { estimate: ShownEstimate; inline?: boolean }) {
  const { t } = useTranslation('insights');
  if (estimate.kind === 'none') return <span className={classes['words']}>{t('none')}</span>;
  if (estimate.kind === 'notEnough') {
    const { have, need, more } = estimate;
    return (
      <span className={classes['words']} title={t('notEnough.long', { count: more, have, need })}>
        {t('notEnough.short')}. {t('notEnough.more', { count: more })}
      </span>
    );
  }
  if (inline) return <span className={classes['estimate']}>{estimate.both}</span>;

  return (
    <span className={classes['estimate']}>
      {estimate.text}
      <span className={classes['interval']}>{estimate.interval}</span>
    </span>
  );
}
