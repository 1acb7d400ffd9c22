import type { Distance } from '@anklang/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { saysNothing } from './say-distance.ts';
import classes from './targets.module.css';
import { useDistanceWords } from './use-distance-words.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { ZeroLine } from './zero-line.tsx';

/** The numbers of a target, drawn and in words. */
export function TargetFacts({ distance }: { distance: Distance }) {
  const { t } = useTranslation('targets');
  const formats = formatsFor(useLanguage());
  const { target, until, standing, gap, source } = useDistanceWords()(distance);
  if (saysNothing(distance)) return null;
  const { missing, verdict } = distance;
  const hasNumber = distance.target !== null || distance.supposed !== null || missing !== null || isMeasured(distance);

  return (
    <div className={classes['facts']}>
      {hasNumber && <ZeroLine distance={distance} />}
      <dl className={classes['numbers']}>
        <div>
          <dt>{t('section.goal')}</dt>
          <dd>
            <strong>{target ?? t('none')}</strong>
            {until && <span> {until}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('section.where')}</dt>
          <dd>
            {standing}
            {source && (
              <Text fz="sm" c="dimmed">
                {source}
              </Text>
            )}
          </dd>
        </div>
        {verdict && (
          <div>
            <dt>{t('section.distance')}</dt>
            <dd>
              {gap && missing && (
                <>
                  <strong>{gap}</strong>{' '}
                  <Text component="span" fz="sm" c="dimmed">
                    {t('section.interval', {
                      range: formats.range(formats.decimal(missing.low, 0), formats.decimal(missing.high, 0)),
                    })}
                  </Text>{' '}
                </>
              )}
              <VerdictMark verdict={verdict} />
              <Text fz="sm" c="dimmed">
                {t(`verdictHint.${verdict}`)}
              </Text>
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function isMeasured({ measured }: Distance): boolean {
  return measured !== null && !('notEnough' in measured.points);
}
