import type { JourneyMapSummary } from '@anklang/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import classes from './list.module.css';
import { curveOf, distanceOf } from './prepare-journey.ts';

/** The mean beside the weakest link, in words. */
export function JourneyCurve({ journey }: { journey: Pick<JourneyMapSummary, 'asIs' | 'lowest'> }) {
  const { t } = useTranslation('journeyList');
  const format = useFormat();
  const curve = curveOf(journey);
  if (curve === null) return <span className={classes['quiet']}>{t('noCurve')}</span>;
  const mean = format.signed(curve.mean, 0);

  return (
    <>
      <span className={classes['numbers']} title={t('meanLong', { points: mean })}>
        <LevelMark level={curve.level} label={t('mean', { points: mean })} />
      </span>
      {curve.weakest && (
        <span className={classes['quiet']}>
          {t('weakest', { step: curve.weakest.step })}{' '}
          <span className={classes['numbers']}>
            <LevelMark level={curve.weakest.level} label={format.signed(curve.weakest.points, 0)} />
          </span>
        </span>
      )}
    </>
  );
}

/** What is aimed at, and how far it is to there. */
export function JourneyAim({ journey }: { journey: Pick<JourneyMapSummary, 'asIs' | 'toBe'> }) {
  const { t } = useTranslation('journeyList');
  const format = useFormat();
  if (journey.toBe === null) return <span className={classes['quiet']}>{t('noAim')}</span>;
  const distance = distanceOf(journey);

  return (
    <>
      <span className={classes['numbers']}>{t('aim', { points: format.signed(Math.round(journey.toBe), 0) })}</span>
      {distance !== null && (
        <span className={classes['quiet']}>
          {distance === 0 ? t('reached') : t('distance', { count: distance, formatted: format.number(distance) })}
        </span>
      )}
    </>
  );
}
