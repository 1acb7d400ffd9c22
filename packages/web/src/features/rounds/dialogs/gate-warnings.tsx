import { type ProgressStep, type Round, warnAtGate } from '@anklang/domain';
import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import classes from '../rounds.module.css';

/** What is open when somebody decides; said, not held against them. */
export function GateWarnings({ round, step }: { round: Round; step: ProgressStep }) {
  const { t } = useTranslation(['rounds', 'shell', 'progress']);
  const format = useFormat();
  const { items, gatesBefore } = warnAtGate(round, step);
  if (items.length === 0 && gatesBefore.length === 0) return null;
  const gates = format.list(gatesBefore.map((gate) => t(`shell:navigation.${gate}`)));

  return (
    <Alert variant="light" color="accent" c="var(--ink)">
      {items.length > 0 && (
        <>
          {t('decide.openItems')}
          <ul className={classes['openItems']}>
            {items.map((item) => (
              <li key={item}>{t(`progress:item.${item}`)}</li>
            ))}
          </ul>
        </>
      )}
      {gatesBefore.length > 0 && <Text fz="sm">{t('decide.openGates', { gates })}</Text>}
      <Text fz="sm" mt={4}>
        {t('decide.stillFine')}
      </Text>
    </Alert>
  );
}
