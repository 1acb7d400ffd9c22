import { type GoalValue, goalMetrics, metricRange } from '@anklang/domain';
import { Button, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { goalValuesOf } from '../measure-queries.ts';
import classes from '../measures.module.css';
import { useMeasureWords } from '../use-measure-words.ts';
import type { PartProps } from './form-props.ts';
import { AmountInput, DayInput } from './inputs.tsx';

/** What the result is read from, where it stands now, and when it is looked at. */
export function ResultPart({ draft, set, problems }: PartProps) {
  const { t } = useTranslation('measures');
  const { goal, touchpoints } = draft;
  const say = (change: Partial<typeof goal>) => set({ goal: { ...goal, ...change } });
  const [least, most] = metricRange[goal.metric];

  return (
    <Paper p="lg" component="section" aria-labelledby="result-part">
      <Stack gap="md">
        <Title order={2} fz="h4" id="result-part">
          {t('form.result')}
        </Title>
        <NativeSelect
          label={t('form.metric')}
          description={t(`metricHint.${goal.metric}`)}
          maw={420}
          value={goal.metric}
          onChange={({ currentTarget: { value } }) =>
            say({ metric: goalMetrics.find((one) => one === value) ?? goal.metric, baseline: null })
          }
          data={goalMetrics.map((one) => ({ value: one, label: t(`metric.${one}`) }))}
        />
        <AmountInput
          label={t('form.baseline')}
          maw={200}
          value={goal.baseline}
          error={problems.has('baseline') && t('form.targetWrong', { least, most })}
          onChange={(baseline) => say({ baseline })}
        />
        {touchpoints[0] && <Proposals draft={draft} touchpointId={touchpoints[0].id} set={set} />}
        <div className={classes['inputs']}>
          <DayInput label={t('form.dueOn')} value={goal.dueOn} onChange={(dueOn) => say({ dueOn })} />
          <TextInput
            label={t('form.method')}
            placeholder={t('form.methodHint')}
            maxLength={300}
            value={goal.method}
            onChange={({ currentTarget }) => say({ method: currentTarget.value })}
          />
        </div>
      </Stack>
    </Paper>
  );
}

type ProposalProps = Pick<PartProps, 'draft' | 'set'> & { touchpointId: string };

/** What was measured last can be taken over as the baseline. */
function Proposals({ draft: { goal }, touchpointId, set }: ProposalProps) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const found = useQuery(goalValuesOf(useWorkspaceId(), touchpointId, goal.metric));
  if (!found.data) return null;
  const known = found.data.flatMap(({ value, ...rest }) => ('notEnough' in value ? [] : [{ ...rest, value }]));
  const sourceOf = ({ source, label, from, to }: Pick<GoalValue, 'source' | 'label' | 'from' | 'to'>) =>
    source.kind === 'survey'
      ? t('form.wave', { survey: source.surveyName, wave: label })
      : t('form.interactions', { from: words.day(from), to: words.day(to) });
  if (known.length === 0) {
    return (
      <Text fz="sm" c="dimmed">
        {t('form.baselineNone')}
      </Text>
    );
  }

  return (
    <Stack gap={6} align="flex-start">
      {known.map(({ value, ratings, ...rest }) => (
        <Button
          key={sourceOf(rest)}
          variant="default"
          h="auto"
          py={6}
          styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
          onClick={() => set({ goal: { ...goal, baseline: value.value } })}
        >
          {t('form.baselineFrom', {
            value: `${words.value(goal.metric, value.value)} (${words.range(
              words.bare(goal.metric, value.low),
              words.bare(goal.metric, value.high),
            )})`,
            source: sourceOf(rest),
            ratings: words.count(ratings),
          })}
        </Button>
      ))}
    </Stack>
  );
}
