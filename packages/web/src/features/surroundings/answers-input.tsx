import { ActionIcon, Autocomplete, Button, Group, Input, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { surveysOf } from '../feedback/index.ts';
import { type Answer, mostAnswers } from './answer.ts';

type Props = {
  name: string;
  label: string;
  description?: string | undefined;
  error?: string | undefined;
  answers: readonly Answer[];
  onChange: (answers: Answer[]) => void;
};

/** Pairs of a column and an answer; the columns that surveys have are offered. */
export function AnswersInput({ name, label, description, error, answers, onChange }: Props) {
  const { t } = useTranslation('surroundings');
  const surveys = useQuery(surveysOf(useWorkspaceId()));
  const columns = [...new Set((surveys.data ?? []).flatMap(({ mapping }) => mapping.segments))].sort();
  const write = (place: number, change: Partial<Answer>) =>
    onChange(answers.map((answer, i) => (i === place ? { ...answer, ...change } : answer)));

  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <Stack gap={6} mt={4} role="group" aria-label={label}>
        {answers.map(({ column, value }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pair has nothing of its own but its place
          <Group key={place} gap={6} wrap="nowrap">
            <Autocomplete
              flex={1}
              name={place === 0 ? name : undefined}
              aria-label={t('dialog.answerColumn', { number: place + 1 })}
              placeholder={t('dialog.answerColumnHint')}
              data={columns}
              value={column}
              maxLength={300}
              onChange={(typed) => write(place, { column: typed })}
            />
            <TextInput
              flex={1}
              aria-label={t('dialog.answerValue', { number: place + 1 })}
              placeholder={t('dialog.answerValueHint')}
              value={value}
              maxLength={300}
              onChange={(event) => write(place, { value: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('dialog.answerRemove', { number: place + 1 })}
              onClick={() => onChange(answers.filter((_, i) => i !== place))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {answers.length < mostAnswers && (
          <Group>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={15} aria-hidden />}
              onClick={() => onChange([...answers, { column: '', value: '' }])}
            >
              {t('dialog.answerAdd')}
            </Button>
          </Group>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
