import type { Opportunities } from '@anklang/domain';
import { List, Stack } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Details } from '../../ui/details.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ApartCard } from './apart-card.tsx';
import { BordersCard } from './borders-card.tsx';
import { GapsCard } from './gaps-card.tsx';
import { opportunitiesOf } from './opportunity-queries.ts';
import { SystemsCard } from './systems-card.tsx';
import { TogetherCard } from './together-card.tsx';

const here = '/w/$workspaceId/opportunities';

/** What is missing, what stands in each other's way, what belongs together, what is there twice, what is nobody's. */
export function OpportunitiesView() {
  const { t } = useTranslation('opportunities');
  const { product } = useSearch({ from: here });
  const navigate = useNavigate({ from: here });
  const query = useQuery({
    ...opportunitiesOf(useWorkspaceId(), product),
    placeholderData: keepPreviousData,
  });
  const choose = (chosen: string | undefined) =>
    void navigate({ search: { product: chosen }, replace: true, resetScroll: false });

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={query}>
        {(found) =>
          found.touchpoints === 0 ? (
            <NothingYet />
          ) : (
            <Stack gap="md" style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }} aria-busy={query.isFetching}>
              <Cards found={found} product={product} onProduct={choose} />
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}

type Props = { found: Opportunities; product: string | undefined; onProduct: (product: string | undefined) => void };

function Cards({ found, product, onProduct }: Props) {
  const { t } = useTranslation('opportunities');
  return (
    <>
      <GapsCard gaps={found.gaps} product={product} onProduct={onProduct} />
      <ApartCard found={found.cannibalisation} />
      <TogetherCard found={found.synergies} hasInteractions={found.customers > 0} />
      <SystemsCard found={found.systems} />
      <BordersCard found={found.borders} />
      <Details summary={t('howTitle')}>
        <List spacing={6} maw="var(--text-width)">
          {(['gaps', 'pairs', 'limits'] as const).map((one) => (
            <List.Item key={one}>{t(`how.${one}`)}</List.Item>
          ))}
        </List>
      </Details>
    </>
  );
}

function NothingYet() {
  const { t } = useTranslation('opportunities');
  return (
    <EmptyState
      icon={<IconBulb size={36} />}
      title={t('emptyTitle')}
      actions={
        <ButtonLink to="/w/$workspaceId/touchpoints" params={{ workspaceId: useWorkspaceId() }}>
          {t('emptyAction')}
        </ButtonLink>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
