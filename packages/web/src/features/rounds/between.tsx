import type { Round } from '@anklang/domain';
import { Button, Paper } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../lib/session/index.ts';
import { SectionHead } from '../../ui/section-head.tsx';
import { RoundDialog } from './dialogs/round-dialog.tsx';
import classes from './rounds.module.css';

/** One round is closed and the next has not begun: what is taken along, and the way on. */
export function Between({ last }: { last: Round }) {
  const { t } = useTranslation('rounds');
  const mayManage = useMay('round.manage');
  const [starting, setStarting] = useState(false);
  return (
    <Paper component="section" p="md" aria-labelledby="between-rounds">
      <SectionHead
        id="between-rounds"
        title={t('between')}
        actions={mayManage && <Button onClick={() => setStarting(true)}>{t('start.next')}</Button>}
      >
        {t('betweenText', { number: last.number })}
      </SectionHead>
      <p className={classes['lesson']}>{last.lesson}</p>
      {starting && <RoundDialog number={last.number + 1} onClose={() => setStarting(false)} />}
    </Paper>
  );
}
