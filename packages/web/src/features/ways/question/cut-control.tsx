import type { InteractionSummary, JourneyCut, QuestionInput } from '@anklang/domain';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language/index.ts';
import { readCut, writeCut } from '../address-cut.ts';
import type { QuestionChange } from '../use-question.ts';
import { sayCut } from './question-words.ts';

type Props = { summary: InteractionSummary; question: QuestionInput; onChange: (change: QuestionChange) => void };

const pauses = ['30min', '4h', '1d', '7d', '14d', '30d', '90d'];

/** What one way is; each choice by the words of the address. */
export function CutControl({ summary, question, onChange }: Props) {
  const { t } = useTranslation('ways');
  const language = useLanguage();
  const current = writeCut(question.journeys) ?? 'customer';
  const offered = ['customer', ...(summary.hasSessions ? ['session'] : []), ...pauses];
  const choices = offered.includes(current) ? offered : [...offered, current];
  const cutOf = (choice: string): JourneyCut | undefined => (choice === 'customer' ? undefined : readCut(choice));

  return (
    <NativeSelect
      label={t('question.cut.label')}
      maw={262}
      value={current}
      onChange={(event) => onChange({ journeys: cutOf(event.currentTarget.value) })}
      data={choices.map((choice) => ({ value: choice, label: sayCut(cutOf(choice), { t, language }) }))}
    />
  );
}
