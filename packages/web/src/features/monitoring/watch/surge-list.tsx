import type { Watch } from '@anklang/domain';
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import classes from '../monitoring.module.css';
import { useSaySurge } from './say-surge.ts';

type Touchpoint = Watch['touchpoints'][number];
type Props = { touchpoints: readonly Touchpoint[]; onShow: (step: string) => void };
const most = 4;

/** Touchpoints that stood out, the latest first, each with its days. */
export function SurgeList({ touchpoints, onShow }: Props) {
  const { t } = useTranslation('monitoring');
  const conspicuous = touchpoints.filter(({ surges }) => surges.length > 0);
  if (conspicuous.length === 0) return null;

  return (
    <ul className={classes['rows']} aria-label={t('watch.surges')}>
      {conspicuous.map((touchpoint) => (
        <Row key={touchpoint.step.key} touchpoint={touchpoint} onShow={onShow} />
      ))}
    </ul>
  );
}

function Row({ touchpoint: { step, surges }, onShow }: { touchpoint: Touchpoint } & Pick<Props, 'onShow'>) {
  const { t } = useTranslation('monitoring');
  const format = useFormat();
  const saySurge = useSaySurge();
  const more = surges.length - most;

  return (
    <li className={classes['row']}>
      <div className={classes['body']}>
        <Text fw={600}>{step.name}</Text>
        <ul className={classes['surges']}>
          {surges.slice(0, most).map((surge) => {
            const { kind, when, what } = saySurge(surge);
            return (
              <li key={`${surge.kind} ${surge.from}`}>
                <span className={classes['kind']} data-kind={surge.kind}>
                  {kind}
                </span>
                {` · ${when} · ${what}`}
              </li>
            );
          })}
          {more > 0 && <li>{t('watch.more', { count: more, formatted: format.number(more) })}</li>}
        </ul>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('watch.showOf', { name: step.name })}
        onClick={() => {
          onShow(step.key);
          document.getElementById('monitoring-series')?.scrollIntoView({ block: 'start' });
        }}
      >
        {t('watch.show')}
      </Button>
    </li>
  );
}
