import { type FieldKey, type MergePreview, routes } from '@anklang/domain';
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TouchpointInput } from '../touchpoints/fields/index.ts';
import { MergeCounts } from './merge-counts.tsx';
import { type FieldChoice, MergeFields } from './merge-fields.tsx';
import { mergePreviewOf } from './merge-queries.ts';

type Choices = Partial<Record<FieldKey, FieldChoice>>;
type Props = {
  /** The touchpoint that stays. */
  kept: { id: string; name: string };
  /** The one that goes into it; null: not chosen yet. */
  otherId: string | null;
  onClose: () => void;
};

/** Two touchpoints that are one: what counts where they differ, and what moves, before anything happens. */
export function MergeDialog({ kept, otherId: given, onClose }: Props) {
  const { t } = useTranslation(['merge', 'shell']);
  const [otherId, setOtherId] = useState(given);
  const [choices, setChoices] = useState<Choices>({});
  const workspaceId = useWorkspaceId();
  const preview = useQuery({
    ...mergePreviewOf(workspaceId, { keptId: kept.id, otherId: otherId ?? '' }),
    enabled: otherId !== null,
  });

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('title', { name: kept.name })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack gap="md">
        <Text maw="var(--text-width)">{t('lead', { name: kept.name })}</Text>
        {given === null && (
          <TouchpointInput
            id="merge-other"
            label={t('other')}
            description={t('otherHint')}
            error={null}
            value={otherId}
            onChange={(id) => {
              setOtherId(id);
              setChoices({});
            }}
            exceptId={kept.id}
          />
        )}
        {otherId !== null && (
          <Loaded query={preview} skeleton={<Text role="status">{t('loading')}</Text>}>
            {(found) => <Merging preview={found} choices={choices} onChoose={setChoices} onClose={onClose} />}
          </Loaded>
        )}
      </Stack>
    </Modal>
  );
}

type MergingProps = {
  preview: MergePreview;
  choices: Choices;
  onChoose: (choices: Choices) => void;
  onClose: () => void;
};

function Merging({ preview, choices, onChoose, onClose }: MergingProps) {
  const { t } = useTranslation(['merge', 'shell']);
  const { kept, fields, aliases, surveysAskingBoth: surveys } = preview;
  const choiceOf = (field: FieldKey) =>
    choices[field] ?? fields.find((one) => one.field === field)?.suggestion ?? 'keep';
  const chosen = (choice: FieldChoice) =>
    fields.map(({ field }) => field).filter((field) => choiceOf(field) === choice);
  const merge = useMerge(preview, onClose);
  const isConflict = merge.error instanceof ApiProblem && merge.error.code === 'changed_meanwhile';

  if (surveys.length > 0) {
    return (
      <Alert role="alert" variant="light" color="accent" c="var(--ink)">
        {t('asked', { surveys: surveys.join(', ') })}
      </Alert>
    );
  }
  return (
    <>
      <MergeFields
        fields={fields}
        choiceOf={choiceOf}
        onChoose={(field, choice) => onChoose({ ...choices, [field]: choice })}
      />
      <MergeCounts counts={preview.counts} />
      <Text fz="sm">{t('aliases', { name: kept.name, aliases: aliases.map((name) => `„${name}“`).join(', ') })}</Text>
      <Text fz="sm" fw={600}>
        {t('final')}
      </Text>
      {isConflict && (
        <Alert role="alert" variant="light" color="accent" c="var(--ink)">
          {t('changed')}
        </Alert>
      )}
      {merge.isError && !isConflict && <ProblemAlert error={merge.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
        <Button
          loading={merge.isPending}
          onClick={() => merge.mutate({ take: chosen('take'), unite: chosen('unite') })}
        >
          {t('submit')}
        </Button>
      </Group>
    </>
  );
}

function useMerge({ kept, other }: MergePreview, onDone: () => void) {
  const { t } = useTranslation('merge');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();

  return useMutation({
    mutationFn: (choice: { take: FieldKey[]; unite: FieldKey[] }) =>
      callApi(routes.mergeTouchpoints, {
        params: { workspaceId, touchpointId: kept.id },
        body: { fromId: other.id, version: kept.version, fromVersion: other.version, ...choice },
      }),
    onSuccess: ({ touchpoint }) => {
      notifyDone(t('done', { other: other.name, name: touchpoint.name }));
      onDone();
      // Answers, journeys, plans and names: nearly everything can know the touchpoint.
      return queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'touchpoints'] }),
  });
}
