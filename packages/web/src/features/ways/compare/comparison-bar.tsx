import type { InteractionSummary } from '@anklang/domain';
import { Button, Group, Paper, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FilterControl } from '../question/filter-control.tsx';
import { PeriodControl } from '../question/period-control.tsx';
import questionClasses from '../question/question.module.css';
import { QuestionChips } from '../question/question-chips.tsx';
import type { useComparison } from './use-comparison.ts';

type Props = { summary: InteractionSummary; comparison: ReturnType<typeof useComparison> };

/** The other side: its own period and filters; what a way and a step is, both sides share. */
export function ComparisonBar({ summary, comparison }: Props) {
  const { t } = useTranslation('ways');
  const { other, change, swap, end } = comparison;
  if (!other) return null;
  const { from, to, segments, where } = other;
  const own = Object.fromEntries(
    Object.entries({ from, to, segments, where }).filter(([, value]) => value !== undefined),
  );
  const control = { summary, question: own, onChange: change };

  return (
    <Paper p="sm" component="section" aria-label={t('compare.otherLabel')} className="no-print">
      <Group justify="space-between" align="flex-end" gap="sm">
        <div className={questionClasses['bar']}>
          <Text fw={600} component="h2" fz="md" m={0} pb={7}>
            {t('compare.with')}
          </Text>
          <PeriodControl {...control} />
          <FilterControl {...control} />
        </div>
        <Group gap="xs">
          <Button variant="default" leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={swap}>
            {t('compare.swap')}
          </Button>
          <Button variant="default" onClick={end}>
            {t('compare.end')}
          </Button>
        </Group>
      </Group>
      <QuestionChips question={own} onChange={change} names={noNames} />
    </Paper>
  );
}

/** The other side names no steps of its own. */
const noNames = { nameOf: (key: string) => key, partName: (key: string) => key };
