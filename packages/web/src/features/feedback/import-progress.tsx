import { type Job, routes } from '@anklang/domain';
import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useNamedWords } from '../../lib/language/use-named-words.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { jobOf } from './feedback-queries.ts';

/** How far an import is, with the way to call it off. */
export function ImportProgress({ job }: { job: Job }) {
  const { t } = useTranslation('survey');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => callApi(routes.cancelJob, { params: { workspaceId, jobId: job.id } }),
    onSuccess: (changed) => queryClient.setQueryData(jobOf(workspaceId, job.id).queryKey, changed),
  });
  const words = useNamedWords('jobs')(`step.${job.step}`) ?? t('import.running');

  return (
    <Paper p="md">
      <Stack gap="sm">
        <Title order={2}>{t('import.running')}</Title>
        <Text role="status">{words}</Text>
        <Progress value={job.progress * 100} animated aria-label={t('import.progressLabel')} />
        {cancel.isError && <ProblemAlert error={cancel.error} />}
        <Group>
          <Button variant="default" onClick={() => cancel.mutate()} disabled={cancel.isPending || cancel.isSuccess}>
            {cancel.isPending || cancel.isSuccess ? t('import.cancelling') : t('import.cancel')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
