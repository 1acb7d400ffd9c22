import { Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayRetry } from '../../lib/api/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Lines } from '../../ui/loaded.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

type Props<T> = { query: UseQueryResult<T>; children: (data: T) => ReactNode };

/** The answer to a question: words while it is counted, the problem, that nothing fits, or the picture, paler while the next is counted. */
export function Answered<T extends { journeys: number }>({ query, children }: Props<T>) {
  const { t } = useTranslation('ways');
  const { data, error, isError, isPlaceholderData, refetch } = query;
  if (isError) return <ProblemAlert error={error} onRetry={mayRetry(error) ? () => void refetch() : undefined} />;
  if (data === undefined) {
    return (
      <Stack gap="sm" aria-busy>
        <Text>{t('computing')}</Text>
        <Lines count={8} height={40} />
      </Stack>
    );
  }
  if (data.journeys === 0) return <EmptyState title={t('nothing.title')}>{t('nothing.text')}</EmptyState>;
  return (
    <Stack gap="md" aria-busy={isPlaceholderData} style={{ opacity: isPlaceholderData ? 0.55 : 1 }}>
      <Text role="status" fz="sm" c="dimmed" hidden={!isPlaceholderData}>
        {isPlaceholderData && t('recomputing')}
      </Text>
      {children(data)}
    </Stack>
  );
}
