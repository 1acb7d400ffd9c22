import type { PlannedJourney } from '@anklang/domain';
import { IconListCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useWorkspaceId } from '../../../lib/session/index.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { plansOf } from '../outcome-queries.ts';
import { WithInteractions } from '../with-interactions.tsx';
import { EditPlan } from './edit-plan.tsx';
import { PlanComparison } from './plan-comparison.tsx';

const here = '/w/$workspaceId/plans/$planId';

/** A planned journey beside what happened; or its editor, which the address says. */
export function PlanView() {
  const workspaceId = useWorkspaceId();
  const { planId } = useParams({ from: here });
  const plans = useQuery(plansOf(workspaceId));

  return (
    <Loaded query={plans}>
      {(found) => {
        const plan = found.find(({ id }) => id === planId);
        return plan ? <OnePlan key={plan.id} plan={plan} /> : <Gone />;
      }}
    </Loaded>
  );
}

function OnePlan({ plan }: { plan: PlannedJourney }) {
  const { t } = useTranslation('outcomes');
  const navigate = useNavigate({ from: here });
  const { edit } = useSearch({ from: here });
  const mayEdit = useMay('plan.edit');
  const show = (editing: true | undefined) => void navigate({ search: (now) => ({ ...now, edit: editing }) });
  if (edit && mayEdit) return <EditPlan plan={plan} onSaved={() => show(undefined)} onCancel={() => show(undefined)} />;

  return (
    <WithInteractions
      title={plan.name}
      icon={<IconListCheck size={36} />}
      emptyTitle={t('plans.emptyTitle')}
      emptyText={t('plans.emptyText')}
    >
      {(summary) => <PlanComparison plan={plan} summary={summary} onEdit={() => show(true)} />}
    </WithInteractions>
  );
}

function Gone() {
  const { t } = useTranslation('outcomes');
  const workspaceId = useWorkspaceId();

  return (
    <>
      <PageHeader title={t('plans.title')} />
      <EmptyState
        icon={<IconListCheck size={36} />}
        title={t('plans.gone')}
        actions={
          <ButtonLink to="/w/$workspaceId/plans" params={{ workspaceId }}>
            {t('plans.title')}
          </ButtonLink>
        }
      >
        {t('plans.lead')}
      </EmptyState>
    </>
  );
}
