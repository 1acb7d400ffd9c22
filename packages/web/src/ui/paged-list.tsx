import { Button, Center, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paged } from '../lib/api/index.ts';
import { Lines } from './loaded.tsx';
import { ProblemAlert } from './problem-alert.tsx';

/** Skeleton, problem, empty state or the list with a button for what is still to come. */
export function PagedList<T>(props: { list: Paged<T>; empty?: ReactNode; children: (items: T[]) => ReactNode }) {
  const { t } = useTranslation('shell');
  const { list } = props;
  if (!list.items) return list.error ? <ProblemAlert error={list.error} onRetry={list.retry} /> : <Lines />;
  if (list.items.length === 0 && props.empty) return props.empty;
  return (
    <Stack>
      {props.children(list.items)}
      {list.error && <ProblemAlert error={list.error} onRetry={list.loadMore} />}
      {list.hasMore && (
        <Center>
          <Button variant="default" onClick={list.loadMore} loading={list.loadingMore}>
            {t('more')}
          </Button>
        </Center>
      )}
    </Stack>
  );
}
