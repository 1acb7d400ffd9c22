import { useNavigate, useSearch } from '@tanstack/react-router';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { EditPlan } from './edit-plan.tsx';

/** Describes a journey as it is meant to go, from nothing or from what most customers do. */
export function NewPlanView() {
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const { begin } = useSearch({ from: '/w/$workspaceId/plans/new' });

  return (
    <EditPlan
      plan={null}
      fromData={begin === 'data'}
      onSaved={({ id }) => void navigate({ to: '/w/$workspaceId/plans/$planId', params: { workspaceId, planId: id } })}
      onCancel={() => void navigate({ to: '/w/$workspaceId/plans', params: { workspaceId } })}
    />
  );
}
