import type { InteractionSummary, QuestionInput } from '@anklang/domain';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QuestionChange } from '../use-question.ts';

type Props = { summary: InteractionSummary; question: QuestionInput; onChange: (change: QuestionChange) => void };

/** What a step is made of; only what the data know. Steps named in the question are others then, so they go. */
export function StepControl({ summary, question, onChange }: Props) {
  const { t } = useTranslation('ways');
  const current = question.by ?? 'touchpoint';
  const choices = (['touchpoint', 'channel', 'department'] as const).filter(
    (by) => by === 'touchpoint' || by === current || summary.dimensions.some(({ dimension }) => dimension === by),
  );
  if (choices.length === 1) return null;

  return (
    <NativeSelect
      label={t('question.by.label')}
      maw={160}
      value={current}
      onChange={(event) => {
        const by = choices.find((choice) => choice === event.currentTarget.value);
        onChange({ by, through: undefined, merge: undefined });
      }}
      data={choices.map((by) => ({ value: by, label: t(`question.by.${by}`) }))}
    />
  );
}

/** Whether the night of the clock change makes a day longer; only where the data can tell. */
export function TimeControl({ summary, question, onChange }: Props) {
  const { t } = useTranslation('ways');
  if (!summary.calendar) return null;

  return (
    <NativeSelect
      label={t('question.time.label')}
      maw={196}
      value={question.timeCounts ?? 'calendar'}
      onChange={(event) => onChange({ timeCounts: event.currentTarget.value === 'instant' ? 'instant' : undefined })}
      data={(['calendar', 'instant'] as const).map((time) => ({ value: time, label: t(`question.time.${time}`) }))}
    />
  );
}
