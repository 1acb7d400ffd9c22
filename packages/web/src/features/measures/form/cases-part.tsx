import { type MeasureCase, type MeasurePlan, metricRange } from '@anklang/domain';
import { Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMoney } from '../../../lib/format/index.ts';
import classes from '../measures.module.css';
import type { PartProps } from './form-props.ts';
import { AmountInput, DayInput } from './inputs.tsx';

/** The realistic case first: it holds until somebody switches. */
const order: readonly MeasureCase[] = ['realistic', 'best', 'worst'];

/** When, with what, how far: three times. */
export function CasesPart({ draft, set, problems }: PartProps) {
  const { t } = useTranslation('measures');
  const { currency } = useMoney();
  const { cases, goal } = draft;
  const [least, most] = metricRange[goal.metric];
  const change = (name: MeasureCase, said: Partial<MeasurePlan>) =>
    set({ cases: { ...cases, [name]: { ...cases[name], ...said } } });
  const isOff = (target: number | null) => target !== null && (target < least || target > most);

  return (
    <Paper p="lg" component="section" aria-labelledby="cases-part">
      <Stack gap="lg">
        <div>
          <Title order={2} fz="h4" id="cases-part">
            {t('form.cases')}
          </Title>
          <Text fz="sm" c="dimmed" maw="var(--text-width)">
            {t('form.casesHint')}
          </Text>
        </div>
        {order.map((name) => (
          <fieldset key={name} style={{ border: 0, margin: 0, padding: 0 }}>
            <Text component="legend" fw={600} mb={6} p={0}>
              {t(`case.${name}`)}
            </Text>
            <div className={classes['inputs']}>
              <DayInput
                label={t('form.startsOn')}
                value={cases[name].startsOn}
                onChange={(startsOn) => change(name, { startsOn })}
              />
              <DayInput
                label={t('form.endsOn')}
                value={cases[name].endsOn}
                error={problems.has(`dates.${name}`) && t('form.datesWrong')}
                onChange={(endsOn) => change(name, { endsOn })}
              />
              {(['oneOff', 'perMonth', 'hours'] as const).map((amount) => (
                <AmountInput
                  key={amount}
                  label={t(`form.${amount}`, { currency })}
                  isWhole
                  value={cases[name][amount]}
                  onChange={(value) => change(name, { [amount]: value })}
                />
              ))}
              <AmountInput
                label={`${t('form.target')}: ${t(`metric.${goal.metric}`)}`}
                value={cases[name].target}
                error={problems.has('target') && isOff(cases[name].target) && t('form.targetWrong', { least, most })}
                onChange={(target) => change(name, { target })}
              />
              <TextInput
                label={t('form.note')}
                maxLength={300}
                value={cases[name].note}
                onChange={({ currentTarget }) => change(name, { note: currentTarget.value })}
              />
            </div>
          </fieldset>
        ))}
      </Stack>
    </Paper>
  );
}
