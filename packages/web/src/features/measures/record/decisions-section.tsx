import type { Measure, MeasureCase, MeasureDecision, MeasureState } from '@anklang/domain';
import { Button, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { decisionsOf } from '../measure-queries.ts';
import classes from '../measures.module.css';
import { useMeasureWords } from '../use-measure-words.ts';
import { DecideDialog } from './decide-dialog.tsx';

/** What was decided, why, when and by whom; newest first. */
export function DecisionsSection({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const decisions = useQuery(decisionsOf(useWorkspaceId(), measure.id));
  const [deciding, setDeciding] = useState(false);

  return (
    <Paper p="md" component="section" aria-labelledby="decisions-title">
      <SectionHead
        id="decisions-title"
        title={t('decide.title')}
        actions={measure.mayDecide && <Button onClick={() => setDeciding(true)}>{t('decide.action')}</Button>}
      >
        {t(`state.${measure.state}`)}
      </SectionHead>
      <Loaded query={decisions}>
        {(found) =>
          found.length === 0 ? (
            <Text c="dimmed">{t('decide.none')}</Text>
          ) : (
            <ol className={classes['decisions']}>
              {found.map((decision) => (
                <li key={decision.id}>
                  <Decision decision={decision} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
      {deciding && <DecideDialog measure={measure} onClose={() => setDeciding(false)} />}
    </Paper>
  );
}

function Decision({ decision: { what, from, to, reason, decidedOn, by } }: { decision: MeasureDecision }) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const name = (value: string) =>
    what === 'state' ? t(`state.${value as MeasureState}`) : t(`case.${value as MeasureCase}`);
  return (
    <>
      <Text fw={600} fz="sm">
        {t('decide.step', { from: name(from), to: name(to) })}
      </Text>
      <p className={classes['text']}>{reason}</p>
      <Text fz="xs" c="dimmed">
        {t('decide.by', { date: words.day(decidedOn), name: by })}
      </Text>
    </>
  );
}
