import type { InteractionSummary, Step } from '@anklang/domain';
import { Button, Paper } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuestion } from '../use-question.ts';
import { CutControl } from './cut-control.tsx';
import { FilterControl } from './filter-control.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PeriodControl } from './period-control.tsx';
import classes from './question.module.css';
import { QuestionChips } from './question-chips.tsx';
import { StepControl, TimeControl } from './step-control.tsx';
import { useStepNames } from './use-step-names.ts';

type Props = {
  summary: InteractionSummary;
  /** Steps of the answer that is on the page, so that chips can call them by name. */
  steps?: readonly Step[] | undefined;
  /** What a step is, is settled: it is neither asked nor put together. */
  stepsAre?: 'touchpoints';
};

/** What is asked: period, filters, what a way and what a step is. Everything lands in the address. */
export function QuestionBar({ summary, steps, stepsAre }: Props) {
  const { t } = useTranslation('ways');
  const [question, change] = useQuestion();
  const [merging, setMerging] = useState(false);
  const names = useStepNames(question, steps);
  const control = { summary, question, onChange: change };

  return (
    <Paper p="sm" component="section" aria-label={t('question.label')} className="no-print">
      <div className={classes['bar']}>
        <PeriodControl {...control} />
        <FilterControl {...control} />
        <CutControl {...control} />
        {!stepsAre && <StepControl {...control} />}
        <TimeControl {...control} />
        {!stepsAre && (
          <Button
            variant="default"
            leftSection={<IconArrowMerge size={16} aria-hidden />}
            onClick={() => setMerging(true)}
          >
            {t('question.merge.open')}
          </Button>
        )}
      </div>
      <QuestionChips question={question} onChange={change} names={names} />
      {merging && <MergeDialog question={question} onChange={change} onClose={() => setMerging(false)} />}
    </Paper>
  );
}
