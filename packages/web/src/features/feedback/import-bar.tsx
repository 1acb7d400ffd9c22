import type { Survey } from '@anklang/domain';
import { Anchor, Button, Group, NativeSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftCheck } from './check-draft.ts';
import { type FieldWorkDraft, FieldWorkInputs, readFieldWork } from './field-work-inputs.tsx';

export type ImportNames = {
  surveyId: string | null;
  surveyName: string;
  waveName: string;
  fieldWork: FieldWorkDraft;
};

type Props = {
  names: ImportNames;
  onNames: (names: ImportNames) => void;
  surveys: readonly Survey[];
  check: DraftCheck;
  summary: string | null;
  refused: boolean;
  busy: boolean;
  problem: ReactNode;
  onShowIssues: () => void;
  onStart: () => void;
};

/** Where a jump past the columns lands. */
export const importFormId = 'import-form';

/** Names, target and the button; what still stands against the import is said here and at its column. */
export function ImportBar(props: Props) {
  const { t } = useTranslation('survey');
  const { names, onNames, surveys, check } = props;
  const unclear = check.columns.size;
  const isNamed = names.waveName.trim() !== '' && names.surveyName.trim() !== '';
  const ready = check.ready && isNamed && readFieldWork(names.fieldWork) !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !props.busy) props.onStart();
  };

  return (
    <Paper p="md" component="form" onSubmit={submit} id={importFormId} tabIndex={-1} aria-label={t('import.title')}>
      <Stack gap="sm">
        <Title order={2}>{t('import.title')}</Title>
        <Group gap="md" align="flex-start">
          <NativeSelect
            label={t('import.target')}
            value={names.surveyId ?? ''}
            onChange={(event) => {
              const survey = surveys.find(({ id }) => id === event.currentTarget.value);
              onNames({ ...names, surveyId: survey?.id ?? null, surveyName: survey?.name ?? names.surveyName });
            }}
            data={[
              { value: '', label: t('import.targetNew') },
              ...surveys.map(({ id, name }) => ({ value: id, label: t('import.targetExisting', { name }) })),
            ]}
          />
          {names.surveyId === null && (
            <TextInput
              label={t('import.surveyName')}
              required
              maxLength={200}
              value={names.surveyName}
              onChange={(event) => onNames({ ...names, surveyName: event.currentTarget.value })}
              w={{ base: '100%', xs: 300 }}
            />
          )}
          <TextInput
            label={t('import.waveName')}
            placeholder={t('import.waveHint')}
            required
            maxLength={200}
            value={names.waveName}
            onChange={(event) => onNames({ ...names, waveName: event.currentTarget.value })}
          />
        </Group>
        <FieldWorkInputs draft={names.fieldWork} onChange={(fieldWork) => onNames({ ...names, fieldWork })} />
        {props.summary && <Text>{props.summary}</Text>}
        <div role="status">
          {check.issues.map((issue) => (
            <Text key={issue} c="var(--danger)">
              {t(`draftIssue.${issue}`)}
            </Text>
          ))}
          {unclear > 0 && (
            <Text c="var(--danger)">
              {t('draftIssue.columns', { count: unclear })} {[...check.columns.keys()].slice(0, 5).join(', ')}
              {unclear > 5 && ' …'}{' '}
              <Anchor component="button" type="button" onClick={props.onShowIssues}>
                {t('draftIssue.showColumns')}
              </Anchor>
            </Text>
          )}
          {check.ready && !props.refused && <Text c="dimmed">{t('import.ready')}</Text>}
        </div>
        {props.problem}
        <Group>
          <Button type="submit" disabled={!ready} loading={props.busy}>
            {t('import.start')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
