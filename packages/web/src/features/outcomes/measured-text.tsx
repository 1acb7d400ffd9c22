import { useTranslation } from 'react-i18next';
import type { ShownEstimate } from '../../charts/estimate.ts';
import classes from './outcomes.module.css';

type Props = { estimate: ShownEstimate; of: 'ways' | 'customers' | 'ratings'; inline?: boolean };

/** An estimate with its interval; where there is too little to tell, how much more it takes. */
export function MeasuredText({ estimate, of, inline = false }: Props) {
  const { t } = useTranslation('outcomes');
  if (estimate.kind === 'none') return <span className={classes['words']}>{t('none')}</span>;
  if (estimate.kind === 'notEnough') {
    const { have, need, more } = estimate;
    return (
      <span className={classes['words']} title={t('notEnough.long', { have, need })}>
        {t(`notEnough.${of}`)}, {t('notEnough.more', { count: more })}
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
