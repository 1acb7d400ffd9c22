import type { PlannedJourney } from '@anklang/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useKnownSteps } from '../use-known-steps.ts';
import { ConflictAlert } from './conflict-alert.tsx';
import { PlanEditor } from './plan-editor.tsx';
import { useSavePlan } from './use-save-plan.ts';

type Props = {
  plan: PlannedJourney | null;
  fromData?: boolean;
  onSaved: (plan: PlannedJourney) => void;
  onCancel: () => void;
};

/** The page of the editor, for a new plan and for one that is there. */
export function EditPlan({ plan, fromData = false, onSaved, onCancel }: Props) {
  const { t } = useTranslation('outcomes');
  const workspaceId = useWorkspaceId();
  const { names } = useKnownSteps(workspaceId);
  // The version one has begun with; whatever arrives later in the background is somebody else's.
  const [opened] = useState(plan);
  const { save, conflict, isConflict } = useSavePlan({ workspaceId, plan: opened, onSaved });

  return (
    <>
      <PageHeader
        title={opened ? t('planEditor.editTitle', { name: opened.name }) : t('planEditor.newTitle')}
        crumbs={[{ label: t('plans.title'), to: `/w/${workspaceId}/plans` }]}
      />
      <PlanEditor
        plan={opened}
        fromData={fromData}
        saving={save.isPending}
        onSave={save.mutate}
        onCancel={onCancel}
        saveLabel={conflict?.theirs ? t('planEditor.saveMine') : undefined}
        notice={
          <>
            {conflict && <ConflictAlert conflict={conflict} names={names} onTakeTheirs={onCancel} />}
            {save.isError && !isConflict && <ProblemAlert error={save.error} />}
          </>
        }
      />
    </>
  );
}
