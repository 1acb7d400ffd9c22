import { routes } from '@anklang/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { Lines } from '../../../ui/loaded.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { touchpointOf } from '../../touchpoints/fields/index.ts';
import { measuresKey } from '../measure-queries.ts';
import { bodyOf, type Draft, emptyDraft } from './draft.ts';
import { MeasureForm } from './measure-form.tsx';

const here = '/w/$workspaceId/implementation/new';

/** A new measure; whoever comes from a finding or a touchpoint finds it filled in. */
export function NewMeasure() {
  const { t } = useTranslation(['measures', 'shell']);
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const { touchpoint: touchpointId, finding, page } = useSearch({ from: here });
  const touchpoint = useQuery({
    ...touchpointOf(workspaceId, touchpointId ?? ''),
    enabled: touchpointId !== undefined,
  });
  const save = useCreate();
  const isReady = touchpointId === undefined || touchpoint.data !== undefined || touchpoint.isError;
  const { data } = touchpoint;
  const initial: Draft = {
    ...emptyDraft(),
    touchpoints: data ? [{ id: data.id, name: data.name }] : [],
    departmentId: data?.departmentId ?? null,
    responsibleId: data?.responsibleId ?? null,
    evidence: finding ? [{ text: finding, page: page ?? null }] : [],
  };

  return (
    <>
      <PageHeader
        title={t('form.newTitle')}
        lead={t('form.newLead')}
        crumbs={[{ label: t('shell:navigation.implementation'), to: `/w/${workspaceId}/implementation` }]}
      />
      {isReady ? (
        <MeasureForm
          initial={initial}
          isNew
          verb={t('form.submit')}
          isPending={save.isPending}
          error={save.error}
          onSubmit={(draft) => save.mutate(draft)}
          onCancel={() => void navigate({ to: '/w/$workspaceId/implementation', params: { workspaceId } })}
        />
      ) : (
        <Lines />
      )}
    </>
  );
}

function useCreate() {
  const { t } = useTranslation('measures');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (draft: Draft) => callApi(routes.createMeasure, { params: { workspaceId }, body: bodyOf(draft) }),
    onSuccess: async (measure) => {
      notifyDone(t('form.created'));
      await queryClient.invalidateQueries({ queryKey: measuresKey(workspaceId) });
      await navigate({
        to: '/w/$workspaceId/implementation/$measureId',
        params: { workspaceId, measureId: measure.id },
      });
    },
  });
}
