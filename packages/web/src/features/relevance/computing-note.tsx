import { type Computing, routes } from '@anklang/domain';
import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { relevanceKey } from './relevance-queries.ts';

type Props = {
  computing: Computing;
  touchpointId?: string;
  /** Begins by itself: who opens the page has come for these numbers. */
  begins?: boolean;
};

/** What is not computed yet, and the offer to do it; nothing where all is there. */
export function ComputingNote({ computing: { missing, isRunning }, touchpointId, begins = false }: Props) {
  const { t } = useTranslation('relevance');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const begin = useMutation({
    mutationFn: () =>
      callApi(routes.computeRelevance, { params: { workspaceId }, body: touchpointId ? { touchpointId } : {} }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: relevanceKey(workspaceId) }),
  });
  const { isIdle, mutate } = begin;
  const beginsNow = begins && isIdle && missing > 0 && !isRunning;
  useEffect(() => {
    if (beginsNow) mutate();
  }, [beginsNow, mutate]);
  if (missing === 0) return null;

  return (
    <>
      <Alert variant="light" color="accent" c="var(--ink)" role="status">
        <Group justify="space-between" gap="sm">
          <Text fz="sm" c="var(--ink)">
            {t(isRunning ? 'computing.running' : 'computing.missing', {
              count: missing,
              formatted: format.number(missing),
            })}
          </Text>
          {!isRunning && (
            <Button size="xs" loading={begin.isPending} onClick={() => begin.mutate()}>
              {t('computing.begin')}
            </Button>
          )}
        </Group>
      </Alert>
      {begin.error && <ProblemAlert error={begin.error} />}
    </>
  );
}
