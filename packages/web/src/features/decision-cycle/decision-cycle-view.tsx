import type { DecisionCycle } from '@anklang/domain';
import { Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconRefresh } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { entriesOf } from '../touchpoints/index.ts';
import { CycleDialog } from './cycle-dialog.tsx';
import { cycleOf } from './cycle-queries.ts';
import { CycleRing } from './cycle-ring.tsx';
import { CycleTable } from './cycle-table.tsx';
import classes from './decision-cycle.module.css';
import { sumUpCycle } from './sum-up-cycle.ts';

const here = '/w/$workspaceId/decision-cycle';

/** The phases through which customers decide, for a product or for the company, and what stands in each. */
export function DecisionCycleView() {
  const { t } = useTranslation('decisionCycle');
  const workspaceId = useWorkspaceId();
  const mayKeep = useMay('touchpoint.manage');
  const { product: productId } = useSearch({ from: here });
  const [isEditing, setIsEditing] = useState(false);
  const cycle = useQuery({ ...cycleOf(workspaceId, productId), placeholderData: keepPreviousData });
  const products = useQuery(entriesOf(workspaceId, 'product')).data ?? [];
  const phases = useQuery(entriesOf(workspaceId, 'phase')).data;
  const product = products.find(({ id }) => id === productId);

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayKeep &&
          product &&
          phases &&
          phases.length > 0 && (
            <Button
              variant="default"
              leftSection={<IconPencil size={17} aria-hidden />}
              onClick={() => setIsEditing(true)}
            >
              {t('edit.open')}
            </Button>
          )
        }
      />
      <Stack gap="md">
        <ProductChoice products={products} productId={productId} />
        <Loaded query={cycle}>
          {(found) =>
            found.phases.length === 0 ? (
              <NoPhases />
            ) : (
              <Shown cycle={found} name={product?.name ?? t('company')} productId={productId} />
            )
          }
        </Loaded>
      </Stack>
      {isEditing && product && phases && (
        <CycleDialog product={product} phases={phases} onClose={() => setIsEditing(false)} />
      )}
    </>
  );
}

type ChoiceProps = { products: readonly { id: string; name: string }[]; productId: string | undefined };

function ProductChoice({ products, productId }: ChoiceProps) {
  const { t } = useTranslation('decisionCycle');
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate({ from: here });

  if (products.length === 0 && productId === undefined) {
    return (
      <Text fz="sm" c="dimmed">
        {t('noProducts')}{' '}
        <TextLink to="/w/$workspaceId/surroundings/$kind" params={{ workspaceId, kind: 'product' }}>
          {t('addProduct')}
        </TextLink>
      </Text>
    );
  }
  return (
    <NativeSelect
      label={t('of')}
      maw={360}
      value={productId ?? ''}
      data={[{ value: '', label: t('company') }, ...products.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={({ currentTarget }) =>
        void navigate({ search: { product: currentTarget.value || undefined }, replace: true, resetScroll: false })
      }
    />
  );
}

function NoPhases() {
  const { t } = useTranslation('decisionCycle');
  const workspaceId = useWorkspaceId();
  return (
    <EmptyState
      icon={<IconRefresh size={36} />}
      title={t('empty.title')}
      actions={
        <>
          <ButtonLink to="/w/$workspaceId/surroundings/$kind" params={{ workspaceId, kind: 'phase' }}>
            {t('empty.add')}
          </ButtonLink>
          <ButtonLink variant="default" to="/w/$workspaceId/touchpoints/starters" params={{ workspaceId }}>
            {t('empty.starters')}
          </ButtonLink>
        </>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}

type ShownProps = { cycle: DecisionCycle; name: string; productId: string | undefined };

function Shown({ cycle, name, productId }: ShownProps) {
  const { t } = useTranslation('decisionCycle');
  const workspaceId = useWorkspaceId();

  return (
    <>
      <Paper p="md" component="section" aria-labelledby="cycle-finding">
        <Title order={2} id="cycle-finding">
          <Finding cycle={cycle} />
        </Title>
        <Group gap="xs" mt={4} mb="sm">
          <Text fz="sm" c="dimmed">
            {productId !== undefined && `${t(cycle.isOwn ? 'ownPhases' : 'companyPhases')} `}
            {cycle.journeys === 0 ? t('noJourneys') : t('journeys', { count: cycle.journeys })}
          </Text>
          {cycle.journeys === 0 && (
            <TextLink to="/w/$workspaceId/journeys" params={{ workspaceId }} fz="sm">
              {t('toJourneys')}
            </TextLink>
          )}
        </Group>
        <CycleRing cycle={cycle} name={name} productId={productId} />
      </Paper>
      <section aria-label={t('table.label')}>
        <Title order={2} mb="xs" className={classes['heading'] ?? ''}>
          {t('table.title')}
        </Title>
        <CycleTable cycle={cycle} productId={productId} />
        <Text fz="sm" c="dimmed" mt="xs" maw="var(--text-width)">
          {t('counts')} {t('transactions')}
        </Text>
      </section>
    </>
  );
}

function Finding({ cycle }: { cycle: DecisionCycle }) {
  const { t } = useTranslation('decisionCycle');
  const format = useFormat();
  const { gaps, weakest } = sumUpCycle(cycle);
  const named = gaps.slice(0, mostNamed).map(({ name }) => t('quoted', { name }));
  const phases = gaps.length > mostNamed ? t('finding.gapsMore', { phases: named.join(', ') }) : format.list(named);
  const parts = [
    gaps.length > 0 ? t('finding.gaps', { count: gaps.length, phases }) : t('finding.noGap'),
    weakest && t('finding.weakest', { name: weakest.name, points: format.signed(weakest.asIs, 0) }),
  ];
  return parts.filter(Boolean).join(' ');
}

const mostNamed = 3;
