import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.tsx';

/**
 * A query on the page: a skeleton while it loads, the problem with a way to try again, or its data.
 *
 * @example <Loaded query={members}>{(page) => <MemberTable members={page.items} />}</Loaded>
 */
export function Loaded<T>(props: { query: UseQueryResult<T>; skeleton?: ReactNode; children: (data: T) => ReactNode }) {
  const { data, error, isPending, refetch } = props.query;
  if (data !== undefined) return props.children(data);
  if (isPending) return props.skeleton ?? <Lines />;
  return <ProblemAlert error={error} onRetry={() => void refetch()} />;
}

/** Some grey lines where text or a table will stand. */
export function Lines(props: { count?: number; height?: number }) {
  const { t } = useTranslation('shell');
  const keys = Array.from({ length: props.count ?? 6 }, (_, index) => `line-${index}`);
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {keys.map((key) => (
        <Skeleton key={key} height={props.height ?? 28} radius="sm" />
      ))}
    </Stack>
  );
}
