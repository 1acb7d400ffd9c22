import { type Measure, routes } from '@anklang/domain';
import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useAction } from '../../../ui/use-action.ts';
import { useConfirm } from '../../../ui/use-confirm.tsx';
import { bodyOf, type Draft, draftOf } from '../form/draft.ts';
import { MeasureForm } from '../form/measure-form.tsx';
import { decisionsOf, measureOf, measuresKey } from '../measure-queries.ts';
import { StateBadge } from '../state-badge.tsx';
import { CasesSection } from './cases-section.tsx';
import { DecisionsSection } from './decisions-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { ProofSection } from './proof-section.tsx';

const here = '/w/$workspaceId/implementation/$measureId';

/** A measure: who does what until when for what, what was decided, and whether it helped. */
export function MeasureView() {
  const { measureId } = useParams({ from: here });
  const query = useQuery(measureOf(useWorkspaceId(), measureId));
  return <Loaded query={query}>{(measure) => <Shown key={measure.id} measure={measure} />}</Loaded>;
}

function Shown({ measure }: { measure: Measure }) {
  const { t } = useTranslation(['measures', 'shell']);
  const workspaceId = useWorkspaceId();
  const format = useFormat();
  const navigate = useNavigate({ from: here });
  const { edit } = useSearch({ from: here });
  const isEditing = edit === true && measure.mayEdit;
  const turn = (on: boolean) => void navigate({ search: on ? { edit: true } : {}, replace: true });

  return (
    <>
      <PageHeader
        title={measure.title}
        lead={
          <Group component="span" gap="xs">
            <StateBadge state={measure.state} />
            <span>{t('record.proposedBy', { name: measure.writtenBy, date: format.date(measure.createdAt) })}</span>
          </Group>
        }
        crumbs={[{ label: t('shell:navigation.implementation'), to: `/w/${workspaceId}/implementation` }]}
        actions={!isEditing && measure.mayEdit && <Actions measure={measure} onEdit={() => turn(true)} />}
      />
      {isEditing ? (
        <Edit measure={measure} onDone={() => turn(false)} />
      ) : (
        <Stack gap="md">
          <FactsSection measure={measure} />
          <CasesSection measure={measure} />
          <DecisionsSection measure={measure} />
          <ProofSection measure={measure} />
        </Stack>
      )}
    </>
  );
}

function Actions({ measure, onEdit }: { measure: Measure; onEdit: () => void }) {
  const { t } = useTranslation('measures');
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const confirm = useConfirm();
  const decisions = useQuery(decisionsOf(workspaceId, measure.id)).data;
  const isUndecided = decisions !== undefined && !decisions.some(({ what }) => what === 'state');
  const { id: measureId, title, version } = measure;
  const remove = useAction({
    run: async () => {
      await callApi(routes.removeMeasure, { params: { workspaceId, measureId }, query: { version } });
      await navigate({ to: '/w/$workspaceId/implementation', params: { workspaceId } });
    },
    refresh: measuresKey(workspaceId),
    said: () => t('record.removed'),
  });

  return (
    <>
      {isUndecided && (
        <Button
          variant="default"
          loading={remove.isPending}
          onClick={() =>
            confirm({
              title: t('record.removeTitle'),
              text: t('record.removeText', { title }),
              verb: t('record.remove'),
              onConfirm: () => remove.mutate(undefined),
            })
          }
        >
          {t('record.remove')}
        </Button>
      )}
      <Button variant="default" onClick={onEdit}>
        {t('record.edit')}
      </Button>
    </>
  );
}

function Edit({ measure, onDone }: { measure: Measure; onDone: () => void }) {
  const { t } = useTranslation('measures');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  // Loading what it says now begins the form anew.
  const [opened, setOpened] = useState(measure);
  const save = useMutation({
    mutationFn: (draft: Draft) =>
      callApi(routes.changeMeasure, {
        params: { workspaceId, measureId: measure.id },
        body: { ...bodyOf(draft), version: opened.version },
      }),
    onSuccess: async () => {
      notifyDone(t('form.saved'));
      await queryClient.invalidateQueries({ queryKey: measuresKey(workspaceId) });
      onDone();
    },
  });
  const reload = async () => {
    const now = await queryClient.fetchQuery({ ...measureOf(workspaceId, measure.id), staleTime: 0 });
    save.reset();
    setOpened(now);
  };

  return (
    <MeasureForm
      key={opened.version}
      initial={draftOf(opened)}
      isNew={false}
      verb={t('form.save')}
      isPending={save.isPending}
      error={save.error}
      onSubmit={(draft) => save.mutate(draft)}
      onCancel={onDone}
      onReload={() => void reload()}
    />
  );
}
