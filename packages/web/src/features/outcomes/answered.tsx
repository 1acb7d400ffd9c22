import { Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayRetry } from '../../lib/api/index.ts';
import { Lines } from '../../ui/loaded.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** The answer to a question: words while it is counted, the problem, or the picture, paler while the next one is counted. */
export function Answered<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { t } = useTranslation('outcomes');
  const { data, error, isError, isPlaceholderData, refetch } = query;
  if (isError) return <ProblemAlert error={error} onRetry={mayRetry(error) ? () => void refetch() : undefined} />;
  if (data === undefined) {
    return (
      <Stack gap="sm" aria-busy>
        <Text>{t('computing')}</Text>
        <Lines count={8} height={36} />
      </Stack>
    );
  }
  return (
    <Stack gap="md" aria-busy={isPlaceholderData} style={{ opacity: isPlaceholderData ? 0.55 : 1 }}>
      <Text role="status" fz="sm" c="dimmed" hidden={!isPlaceholderData}>
        {isPlaceholderData && t('recomputing')}
      </Text>
      {children(data)}
    </Stack>
  );
}
