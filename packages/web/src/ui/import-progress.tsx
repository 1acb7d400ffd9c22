import { type Job, routes } from '@anklang/domain';
import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi, jobOf } from '../lib/api/index.ts';
import { useNamedWords } from '../lib/language/use-named-words.ts';
import { useWorkspaceId } from '../lib/session/index.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** How far an import is, with the way to call it off. `step` says what it is at where the general word does not fit. */
export function ImportProgress({ job, step }: { job: Job; step?: string | null }) {
  const { t } = useTranslation('shell');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => callApi(routes.cancelJob, { params: { workspaceId, jobId: job.id } }),
    onSuccess: (changed) => queryClient.setQueryData(jobOf(workspaceId, job.id).queryKey, changed),
  });
  const general = useNamedWords('jobs')(`step.${job.step}`);
  const asked = cancel.isPending || cancel.isSuccess;

  return (
    <Paper p="md">
      <Stack gap="sm">
        <Title order={2}>{t('importJob.running')}</Title>
        <Text role="status">{step ?? general ?? t('importJob.running')}</Text>
        <Progress value={job.progress * 100} animated aria-label={t('importJob.progress')} />
        {cancel.isError && <ProblemAlert error={cancel.error} />}
        <Group>
          <Button variant="default" onClick={() => cancel.mutate()} disabled={asked}>
            {asked ? t('importJob.cancelling') : t('importJob.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
