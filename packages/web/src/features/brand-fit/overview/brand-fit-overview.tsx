import type { BrandFitOverview as Overview } from '@anklang/domain';
import { Button, Center, Stack, Text } from '@mantine/core';
import { IconAward } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Lines } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { BrandSummary } from './brand-summary.tsx';
import { FitFilter } from './fit-filter.tsx';
import { FitRows } from './fit-rows.tsx';
import { overviewKey, readOverview } from './overview-queries.ts';

const here = '/w/$workspaceId/brand-fit';

/** How touchpoints keep what the brands promise, and how far the judges agree. */
export function BrandFitOverview() {
  const { t } = useTranslation(['brandFit', 'shell']);
  const workspaceId = useWorkspaceId();
  const search = useSearch({ from: here });
  const found = useInfiniteQuery({
    queryKey: overviewKey(workspaceId, search),
    queryFn: ({ pageParam, signal }) => readOverview(workspaceId, search, { cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const [first] = found.data?.pages ?? [];
  const chosen = (first?.brands ?? [])
    .filter(({ brandId }) => search.brand === undefined || brandId === search.brand)
    .toSorted((one, other) => resultsOf(other) - resultsOf(one) || judgedOf(other) - judgedOf(one));
  // Without rules there is nothing to judge by.
  const waiting = chosen.reduce((sum, { rules, unjudged }) => (rules === 0 ? sum : sum + unjudged), 0);

  return (
    <>
      <PageHeader title={t('title')} lead={t('overview.lead')} />
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {!first && !found.error && <Lines />}
      {first && first.brands.length === 0 && <NoBrands />}
      {first && first.brands.length > 0 && (
        <Stack gap="md" style={{ opacity: found.isPlaceholderData ? 0.55 : 1 }} aria-busy={found.isFetching}>
          {chosen.map((one) => (
            <BrandSummary key={one.brandId} brand={one} />
          ))}
          <WithoutBrand overview={first} />
          {(first.count > 0 || search.show !== undefined) && (
            <>
              <FitFilter brands={first.brands} />
              <FitRows rows={found.data?.pages.flatMap(({ items }) => items) ?? []} search={search} waiting={waiting} />
            </>
          )}
          {found.hasNextPage && (
            <Center>
              <Button variant="default" onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
                {t('shell:more')}
              </Button>
            </Center>
          )}
        </Stack>
      )}
    </>
  );
}

type Brand = Overview['brands'][number];
const resultsOf = ({ fits, not }: Brand) => fits + not;
const judgedOf = ({ touchpoints, unjudged }: Brand) => touchpoints - unjudged;

function WithoutBrand({ overview: { withoutBrand: count } }: { overview: Overview }) {
  const { t } = useTranslation('brandFit');
  const format = useFormat();
  if (count === 0) return null;
  return (
    <Text fz="sm" c="dimmed">
      {t('overview.withoutBrand', { count, formatted: format.number(count) })}
    </Text>
  );
}

function NoBrands() {
  const { t } = useTranslation('brandFit');
  const workspaceId = useWorkspaceId();
  const mayKeep = useMay('touchpoint.manage');
  return (
    <EmptyState
      icon={<IconAward size={36} />}
      title={t('overview.empty')}
      actions={
        <ButtonLink to="/w/$workspaceId/surroundings/$kind" params={{ workspaceId, kind: 'brand' }}>
          {mayKeep ? t('overview.addBrand') : t('section.toBrands')}
        </ButtonLink>
      }
    >
      {t('overview.emptyText')}
    </EmptyState>
  );
}
