import type { InteractionSummary, QuestionInput } from '@anklang/domain';
import { Button, Group, Input, Popover, RangeSlider, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import type { QuestionChange } from '../use-question.ts';
import { addDays, dayOf, instantOf, sayDay, sayMonth, startOfDay } from './days.ts';
import { allMonths, type Month, monthsOf, periodOf } from './months.ts';
import { type Period, presetNames, presetPeriod } from './period-presets.ts';
import classes from './question.module.css';
import { sayPeriod } from './question-words.ts';

type Props = { summary: InteractionSummary; question: QuestionInput; onChange: (change: QuestionChange) => void };

/** From when to when: by presets, by months over what is there, or to the day. */
export function PeriodControl({ summary, question, onChange }: Props) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const label = useId();
  const months = allMonths(summary.months);
  const { lastAt } = summary;

  return (
    <div>
      <Input.Label component="div" display="block" id={label}>
        {t('question.period.label')}
      </Input.Label>
      <Popover opened={open} onChange={setOpen} width={380} position="bottom-start" trapFocus shadow="md">
        <Popover.Target>
          <Button
            variant="default"
            className={classes['control'] ?? ''}
            leftSection={<IconCalendar size={16} aria-hidden />}
            aria-describedby={label}
            onClick={() => setOpen((now) => !now)}
          >
            {sayPeriod(question, { t, language })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('question.period.label')}>
          <Stack gap="sm">
            {lastAt && (
              <div>
                <Group gap={6}>
                  {presetNames.map((name) => {
                    const period = presetPeriod(name, lastAt);
                    const active = period.from === question.from && period.to === question.to;
                    return (
                      <Button
                        key={name}
                        size="compact-sm"
                        variant={active ? 'filled' : 'default'}
                        aria-pressed={active}
                        onClick={() => onChange(period)}
                      >
                        {t(`question.period.presets.${name}`)}
                      </Button>
                    );
                  })}
                </Group>
                <Text fz="xs" c="dimmed" mt={4}>
                  {t('question.period.presetsHelp', { day: sayDay(lastAt, language) })}
                </Text>
              </div>
            )}
            {months.length > 1 && <MonthRange months={months} question={question} onChange={onChange} />}
            <Days key={`${question.from} ${question.to}`} question={question} onChange={onChange} />
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

type RangeProps = { months: readonly Month[]; question: QuestionInput; onChange: (period: Period) => void };

/** How many interactions each month has, and a range over it. */
function MonthRange({ months, question, onChange }: RangeProps) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const [range, setRange] = useState<[number, number] | null>(null);
  const [low, high] = range ?? monthsOf(question, months);
  const most = Math.max(1, ...months.map(({ interactions }) => interactions));
  const say = (place: number) => sayMonth(months[place]?.month ?? '', language);

  return (
    <div>
      <Text fz="sm" fw={500} component="div">
        {t('question.period.months')}
      </Text>
      <svg
        className={classes['bars']}
        viewBox={`0 0 ${months.length} 64`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {months.map(({ month, interactions }, place) => {
          const height = Math.max(interactions > 0 ? 1.5 : 0, (interactions / most) * 60);
          const inside = place >= low && place <= high;
          return (
            <rect
              key={month}
              x={place + 0.08}
              width={0.84}
              y={64 - height}
              height={height}
              fill={inside ? 'var(--accent)' : 'var(--line)'}
            />
          );
        })}
      </svg>
      <RangeSlider
        size="sm"
        min={0}
        max={months.length - 1}
        minRange={0}
        step={1}
        value={[low, high]}
        onChange={setRange}
        onChangeEnd={(chosen) => {
          setRange(null);
          onChange(periodOf(chosen, months));
        }}
        label={say}
        thumbFromLabel={t('question.period.firstMonth')}
        thumbToLabel={t('question.period.lastMonth')}
        thumbValueText={say}
      />
      <div className={classes['months']} aria-hidden>
        <span>{say(0)}</span>
        <span>{say(months.length - 1)}</span>
      </div>
      <VisuallyHidden>{`${say(low)} – ${say(high)}`}</VisuallyHidden>
    </div>
  );
}

/** To the day; both ends are in. */
function Days({ question, onChange }: { question: QuestionInput; onChange: (period: Period) => void }) {
  const { t } = useTranslation('ways');
  const [from, setFrom] = useState(question.from ? dayOf(question.from) : '');
  const [to, setTo] = useState(question.to ? dayOf(Date.parse(question.to) - 1) : '');
  const first = startOfDay(from);
  const last = startOfDay(to);
  const backwards = first !== null && last !== null && last < first;
  const apply = () =>
    onChange({
      from: first === null ? undefined : instantOf(from),
      to: last === null ? undefined : instantOf(addDays(to, 1)),
    });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!backwards) apply();
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          type="date"
          flex={1}
          label={t('question.period.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          flex={1}
          label={t('question.period.to')}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          error={backwards ? t('question.period.backwards') : undefined}
        />
      </Group>
      <Group justify="space-between" mt="xs">
        <Text fz="xs" c="dimmed">
          {t('question.period.utc')}
        </Text>
        <Button type="submit" size="compact-sm" disabled={backwards}>
          {t('question.apply')}
        </Button>
      </Group>
    </form>
  );
}
