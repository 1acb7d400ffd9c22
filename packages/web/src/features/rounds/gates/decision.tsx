import type { GateDecision } from '@anklang/domain';
import { Text } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { atNoon, useFormat } from '../../../lib/format/index.ts';
import { Details } from '../../../ui/details.tsx';
import { ItemFact } from '../item-fact.tsx';
import classes from '../rounds.module.css';

/** Words, day, person, and on demand what was known then. */
export function Decision({ decision: { reason, decidedOn, by, known } }: { decision: GateDecision }) {
  const { t } = useTranslation(['rounds', 'shell', 'progress']);
  const format = useFormat();
  const gates = format.list(known.gatesBefore.map((step) => t(`shell:navigation.${step}`)));
  return (
    <>
      {reason && <p className={classes['words']}>{reason}</p>}
      <Text fz="xs" c="dimmed">
        {t('gate.by', { date: format.date(atNoon(decidedOn)), name: by })}
      </Text>
      <Details summary={t('gate.known')}>
        <ul className={classes['known']}>
          {known.items.map((item) => (
            <li key={item.key} className={classes['marked']} data-on={item.done || undefined}>
              {item.done ? <IconCircleCheckFilled size={16} aria-hidden /> : <IconCircle size={16} aria-hidden />}
              <span>
                {t(`progress:item.${item.key}`)}: <ItemFact item={item} />
              </span>
            </li>
          ))}
        </ul>
        {known.gatesBefore.length > 0 && <Text fz="xs">{t('gate.gatesBefore', { gates })}</Text>}
      </Details>
    </>
  );
}
