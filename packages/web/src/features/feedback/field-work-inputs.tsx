import type { FieldWork } from '@anklang/domain';
import { Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** As it is being typed: either day may still be missing. */
export type FieldWorkDraft = { from: string; to: string };

export const draftOf = (fieldWork: FieldWork | null): FieldWorkDraft => fieldWork ?? { from: '', to: '' };

/** Null: not said. Undefined: half said, or ending before it begins. */
export function readFieldWork({ from, to }: FieldWorkDraft): FieldWork | null | undefined {
  if (from === '' && to === '') return null;
  return from !== '' && to !== '' && from <= to ? { from, to } : undefined;
}

type Props = { draft: FieldWorkDraft; onChange: (draft: FieldWorkDraft) => void };

/** First and last day on which people were asked; both may be left out. */
export function FieldWorkInputs({ draft, onChange }: Props) {
  const { t } = useTranslation('survey');
  const isWrong = readFieldWork(draft) === undefined;

  return (
    <div>
      <Group gap="md" align="flex-start">
        <TextInput
          type="date"
          label={t('fieldWork.from')}
          value={draft.from}
          onChange={({ currentTarget }) => onChange({ ...draft, from: currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('fieldWork.to')}
          value={draft.to}
          error={isWrong && t('fieldWork.wrong')}
          onChange={({ currentTarget }) => onChange({ ...draft, to: currentTarget.value })}
        />
      </Group>
      <Text fz="sm" c="dimmed" mt={4}>
        {t('fieldWork.hint')}
      </Text>
    </div>
  );
}
