import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import type { LogIssue } from './check-log.ts';
import type { PathIssue } from './path-draft.ts';

type Props = {
  summary: string;
  issues: readonly (LogIssue | PathIssue)[];
  /** What the server said about exactly this mapping. */
  error: unknown;
  wasCancelled: boolean;
  busy: boolean;
  onStart: () => void;
};

/** Where a jump past the fields lands. */
export const importFormId = 'import-form';

/** What the import will do in one sentence, what still stands against it, and the button. */
export function ImportBar({ summary, issues, error, wasCancelled, busy, onStart }: Props) {
  const { t } = useTranslation(['interactions', 'shell']);
  const isReady = issues.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !busy) onStart();
  };

  return (
    <Paper p="md" component="form" onSubmit={submit} id={importFormId} tabIndex={-1} aria-label={t('import.barTitle')}>
      <Stack gap="sm">
        <Title order={2}>{t('import.barTitle')}</Title>
        <Text>{summary}</Text>
        <div role="status">
          {issues.map((issue) => (
            <Text key={issue} c="var(--danger)">
              {t(`issue.${issue}`)}
            </Text>
          ))}
          {isReady && !error && <Text c="dimmed">{t('import.ready')}</Text>}
        </div>
        {wasCancelled && <Alert variant="light">{t('shell:importJob.cancelled')}</Alert>}
        {error !== null && error !== undefined && (
          <Stack gap={4}>
            <ProblemAlert error={error} />
            <Text fz="sm">{t('shell:importJob.failed')}</Text>
          </Stack>
        )}
        <Group>
          <Button type="submit" disabled={!isReady} loading={busy}>
            {t('import.start')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
