import { type PerceptionQuestion, speaksAsCompany } from '@anklang/domain';
import { Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  question: PerceptionQuestion;
  value: string;
  onChange: (text: string) => void;
  /** What somebody else stored in the meantime; null: the same as when this form was opened. */
  theirs: string | null;
  error: string | null;
};

/** One question of the core form with what helps to answer it, and a gentle hint where the company speaks. */
export function AnswerInput({ question, value, onChange, theirs, error }: Props) {
  const { t } = useTranslation('care');
  const words = speaksAsCompany(value);

  return (
    <div>
      <Textarea
        name={question}
        label={t(`perceptions.questions.${question}`)}
        description={t(`perceptions.help.${question}`)}
        value={value}
        error={error}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={10}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Text role="status" fz="sm" c="dimmed" mt={words ? 4 : 0}>
        {words && t('perceptions.form.companyView', { words })}
      </Text>
      {theirs !== null && (
        <Text fz="sm" mt={4} p={8} bg="var(--sunken)" style={{ borderRadius: 6, whiteSpace: 'pre-wrap' }}>
          {t('perceptions.form.theirs', { text: theirs || t('perceptions.form.theirsEmpty') })}
        </Text>
      )}
    </div>
  );
}
