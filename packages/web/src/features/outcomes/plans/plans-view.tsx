import type { PlannedJourney } from '@anklang/domain';
import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { plansOf } from '../outcome-queries.ts';
import { useKnownSteps } from '../use-known-steps.ts';
import { PlannedWay } from './planned-way.tsx';
import classes from './plans.module.css';
import { nameOfStep } from './prepare-comparison.ts';

/** Journeys as they are meant to go; each leads to what became of it. */
export function PlansView() {
  const { t } = useTranslation('outcomes');
  const workspaceId = useWorkspaceId();
  const mayEdit = useMay('plan.edit');
  const plans = useQuery(plansOf(workspaceId));
  const add = (
    <ButtonLink to="/w/$workspaceId/plans/new" params={{ workspaceId }}>
      {t('plans.add')}
    </ButtonLink>
  );

  return (
    <>
      <PageHeader
        title={t('plans.title')}
        lead={t('plans.lead')}
        actions={mayEdit && plans.data && plans.data.length > 0 && add}
      />
      <Loaded query={plans}>{(found) => (found.length === 0 ? <NoPlans /> : <PlanCards plans={found} />)}</Loaded>
    </>
  );
}

function NoPlans() {
  const { t } = useTranslation('outcomes');
  const workspaceId = useWorkspaceId();
  const mayEdit = useMay('plan.edit');

  return (
    <EmptyState
      icon={<IconListCheck size={36} />}
      title={t('plans.emptyTitle')}
      actions={
        mayEdit && (
          <>
            <ButtonLink to="/w/$workspaceId/plans/new" params={{ workspaceId }} search={{ begin: 'data' }}>
              {t('plans.fromData')}
            </ButtonLink>
            <ButtonLink variant="default" to="/w/$workspaceId/plans/new" params={{ workspaceId }}>
              {t('plans.fromScratch')}
            </ButtonLink>
          </>
        )
      }
    >
      {t('plans.emptyText')} {!mayEdit && t('plans.emptyReadOnly')}
    </EmptyState>
  );
}

function PlanCards({ plans }: { plans: readonly PlannedJourney[] }) {
  const { t } = useTranslation('outcomes');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const { names } = useKnownSteps(workspaceId);

  return (
    <ul className={classes['cards']}>
      {plans.map((plan) => (
        <Paper key={plan.id} component="li" p="md">
          <Stack gap="sm">
            <div>
              <Title order={2}>
                <TextLink
                  to="/w/$workspaceId/plans/$planId"
                  params={{ workspaceId, planId: plan.id }}
                  underline="hover"
                  fz="inherit"
                  fw="inherit"
                >
                  {plan.name}
                </TextLink>
              </Title>
              <Group gap={6}>
                <Text fz="sm" c="dimmed">
                  {t('plans.steps', { count: plan.steps.length })}
                  {plan.ways && ` · ${t('plans.branching')}`} ·{' '}
                  {t('plans.changed', { date: format.date(plan.changedAt) })}
                </Text>
              </Group>
            </div>
            <PlannedWay plan={plan} names={plan.steps.map((step) => nameOfStep(step, { names, or: t('or') }))} />
          </Stack>
        </Paper>
      ))}
    </ul>
  );
}
