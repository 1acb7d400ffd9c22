import type { Round } from '@anklang/domain';
import { Button, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atNoon, useFormat } from '../../../lib/format/index.ts';
import { useMay } from '../../../lib/session/index.ts';
import { SectionHead } from '../../../ui/section-head.tsx';
import { StepItems } from '../../progress/index.ts';
import { CloseDialog } from '../dialogs/close-dialog.tsx';
import { RoundDialog } from '../dialogs/round-dialog.tsx';
import { Gate } from '../gates/gate.tsx';
import classes from '../rounds.module.css';
import { NextInRound } from './next-in-round.tsx';

/** The round that is under way: four steps in a row, at the end of each its gate. */
export function OpenRound({ round }: { round: Round }) {
  const { t } = useTranslation('rounds');
  const format = useFormat();
  const mayManage = useMay('round.manage');
  const [asked, setAsked] = useState<'change' | 'close' | null>(null);
  const { number, about, startedOn, startedBy, steps } = round;

  return (
    <Paper component="section" p="md" aria-labelledby="open-round">
      <SectionHead
        id="open-round"
        title={t('titled', { number, about })}
        actions={
          mayManage && (
            <>
              <Button
                variant="default"
                aria-label={`${t('change')}: ${t('changeOf', { number })}`}
                onClick={() => setAsked('change')}
              >
                {t('change')}
              </Button>
              <Button variant="default" onClick={() => setAsked('close')}>
                {t('close.action')}
              </Button>
            </>
          )
        }
      >
        {t('since', { date: format.date(atNoon(startedOn)), name: startedBy })}
      </SectionHead>
      <NextInRound round={round} />
      <ol className={classes['steps']} aria-label={t('steps')}>
        {steps.map((step, index) => (
          <StepItems
            key={step.key}
            step={step}
            number={index + 1}
            foot={<Gate round={round} step={step.key} number={index + 1} />}
          />
        ))}
      </ol>
      <Text fz="sm" c="dimmed" mt="md">
        {t('counts')}
      </Text>
      {asked === 'change' && <RoundDialog number={number} round={round} onClose={() => setAsked(null)} />}
      {asked === 'close' && <CloseDialog round={round} onClose={() => setAsked(null)} />}
    </Paper>
  );
}
