import { demoSizes, type OpenedDemo, routes } from '@anklang/domain';
import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi, hasEnded, jobOf } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useNamedWords } from '../../lib/language/use-named-words.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

type DemoProgressProps = {
  opened: OpenedDemo;
  onReady: (workspaceId: string) => Promise<void>;
  /** It was called off or failed, and nothing of it is left. */
  onGone: () => void;
};

/** How far the example is. Called off or failed, what there is of it is thrown away. */
export default function DemoProgress({ opened, onReady, onGone }: DemoProgressProps) {
  const { t } = useTranslation('demo');
  const format = useFormat();
  const queryClient = useQueryClient();
  const workspaceId = opened.workspace.id;
  const params = { workspaceId, jobId: opened.job.id };
  const asked = useQuery(jobOf(workspaceId, opened.job.id));
  const job = asked.data ?? opened.job;
  const step = useNamedWords('demo')(`step.${job.step}`);
  const cancel = useMutation({
    mutationFn: () => callApi(routes.cancelJob, { params }),
    onSuccess: (changed) => queryClient.setQueryData(jobOf(workspaceId, opened.job.id).queryKey, changed),
  });
  const remove = useMutation({
    mutationFn: () => callApi(routes.removeDemo, { params: { workspaceId } }),
    onSuccess: () => (job.state === 'cancelled' ? onGone() : undefined),
  });
  const { mutate: throwAway } = remove;
  const { state } = job;
  useEffect(() => {
    if (state === 'done') void onReady(workspaceId);
    if (state === 'failed' || state === 'cancelled') throwAway();
  }, [state, workspaceId, onReady, throwAway]);

  const failed = state === 'failed';
  return (
    <Modal
      opened
      onClose={onGone}
      title={t('open.title')}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Stack gap="md">
        {failed ? (
          <Text>{t('open.failed')}</Text>
        ) : (
          <>
            <Text fz="sm" c="dimmed">
              {t('open.text', { customers: format.number(demoSizes.usual) })}
            </Text>
            <Text role="status">{step ?? t('step.waiting')}</Text>
            <Progress value={job.progress * 100} animated aria-label={t('open.progress')} />
          </>
        )}
        {cancel.isError && <ProblemAlert error={cancel.error} />}
        {remove.isError && <ProblemAlert error={remove.error} />}
        <Group>
          {failed || remove.isError ? (
            <Button onClick={onGone} loading={remove.isPending}>
              {t('open.close')}
            </Button>
          ) : (
            <Button
              variant="default"
              onClick={() => cancel.mutate()}
              disabled={cancel.isPending || cancel.isSuccess || hasEnded(job)}
            >
              {cancel.isPending || cancel.isSuccess ? t('open.cancelling') : t('open.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
