import type { MeasureActual, Milestone } from '@anklang/domain';
import { Button, Checkbox, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMoney } from '../../../lib/format/index.ts';
import classes from '../measures.module.css';
import type { PartProps } from './form-props.ts';
import { AmountInput, DayInput } from './inputs.tsx';

const most = 50;

/** Milestones on the way. */
export function MilestonesPart({ draft: { milestones }, set }: PartProps) {
  const { t } = useTranslation('measures');
  const change = (place: number, said: Partial<Milestone>) =>
    set({ milestones: milestones.map((one, at) => (at === place ? { ...one, ...said } : one)) });

  return (
    <Paper p="lg" component="section" aria-labelledby="milestones-part">
      <Stack gap="md">
        <Title order={2} fz="h4" id="milestones-part">
          {t('form.milestones')}
        </Title>
        {milestones.map((one, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a milestone has no name of its own until it is typed.
          <Group key={place} gap="sm" align="flex-end">
            <TextInput
              style={{ flex: '1 1 240px' }}
              label={t('form.milestone', { number: place + 1 })}
              maxLength={200}
              value={one.title}
              onChange={({ currentTarget }) => change(place, { title: currentTarget.value })}
            />
            <DayInput
              label={t('form.milestoneOn', { number: place + 1 })}
              value={one.on || null}
              onChange={(on) => change(place, { on: on ?? '' })}
            />
            <Checkbox
              mb={8}
              label={t('form.milestoneReached')}
              checked={one.isReached}
              onChange={({ currentTarget }) => change(place, { isReached: currentTarget.checked })}
            />
            <Button
              variant="subtle"
              color="gray"
              c="var(--ink-soft)"
              px={8}
              aria-label={t('form.removeMilestone', { number: place + 1 })}
              onClick={() => set({ milestones: milestones.filter((_, at) => at !== place) })}
            >
              <IconTrash size={16} aria-hidden />
            </Button>
          </Group>
        ))}
        {milestones.length < most && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => set({ milestones: [...milestones, { title: '', on: '', isReached: false }] })}
          >
            {t('form.addMilestone')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}

/** What really was, beside the plan. */
export function ActualPart({ draft: { actual }, set, problems }: PartProps) {
  const { t } = useTranslation('measures');
  const { currency } = useMoney();
  const say = (change: Partial<MeasureActual>) => set({ actual: { ...actual, ...change } });

  return (
    <Paper p="lg" component="section" aria-labelledby="actual-part">
      <Stack gap="md">
        <div>
          <Title order={2} fz="h4" id="actual-part">
            {t('form.actual')}
          </Title>
          <Text fz="sm" c="dimmed">
            {t('form.actualHint')}
          </Text>
        </div>
        <div className={classes['inputs']}>
          <DayInput label={t('form.startsOn')} value={actual.startsOn} onChange={(startsOn) => say({ startsOn })} />
          <DayInput
            label={t('form.endsOn')}
            value={actual.endsOn}
            error={problems.has('dates.actual') && t('form.datesWrong')}
            onChange={(endsOn) => say({ endsOn })}
          />
          {(['oneOff', 'perMonth', 'hours'] as const).map((amount) => (
            <AmountInput
              key={amount}
              label={t(`form.${amount}`, { currency })}
              isWhole
              value={actual[amount]}
              onChange={(value) => say({ [amount]: value })}
            />
          ))}
        </div>
      </Stack>
    </Paper>
  );
}
