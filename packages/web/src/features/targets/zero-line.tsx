import type { Distance } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { LevelMark } from '../../ui/level-mark.tsx';
import classes from './targets.module.css';
import { useDistanceWords } from './use-distance-words.ts';

/** Where on a line from −100 to +100, in percent of its length. */
const at = (points: number) => `${(points + 100) / 2}%`;

/** Target, measurement with its interval, and opinion on the zero line; the words say the same. */
export function ZeroLine({ distance }: { distance: Distance }) {
  const { t } = useTranslation('targets');
  const { target, standing, gap } = useDistanceWords()(distance);
  const { measured, supposed } = distance;
  const known = measured && !('notEnough' in measured.points) ? measured.points : null;
  const shown = [distance.target !== null && 'target', known && 'measured', supposed && 'supposed'].filter(
    (one): one is 'target' | 'measured' | 'supposed' => Boolean(one),
  );

  return (
    <div>
      <div
        className={classes['line']}
        role="img"
        aria-label={t('picture.all', { said: [target, standing, gap].filter(Boolean).join(', ') })}
      >
        <span className={classes['zero']} />
        {known && (
          <>
            <span
              className={classes['whisker']}
              style={{ left: at(known.low), width: `${(known.high - known.low) / 2}%` }}
            />
            <span className={classes['dot']} style={{ left: at(known.value) }} />
          </>
        )}
        {supposed && <span className={classes['ring']} style={{ left: at(supposed.points) }} />}
        {distance.target !== null && <span className={classes['flag']} style={{ left: at(distance.target) }} />}
      </div>
      <div className={classes['ends']}>
        <LevelMark level="disappointing" label={t('input.allDisappointed')} />
        <span>{t('input.zeroLine')}</span>
        <LevelMark level="delighting" label={t('input.allDelighted')} />
      </div>
      <ul className={classes['legend']}>
        {shown.map((one) => (
          <li key={one}>
            <span className={classes['key']} data-key={one} aria-hidden />
            {t(`picture.${one}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
