import { type FieldKey, type MergePreview, routes } from '@anklang/domain';
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconArrowsLeftRight } from '@tabler/icons-react';
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
type Named = { id: string; name: string };
type Props = {
  /** The touchpoint that stays, unless it is turned round. */
  kept: Named;
  /** The one that goes into it; null: not chosen yet. */
  otherId: string | null;
  onClose: () => void;
  /** The one that stayed. */
  onMerged?: (kept: Named) => void;
};

/** Two touchpoints that are one: what counts where they differ, and what moves, before anything happens. */
export function MergeDialog({ kept: first, otherId: given, onClose, onMerged }: Props) {
  const { t } = useTranslation(['merge', 'shell']);
  const [{ kept, otherId }, setEnds] = useState({ kept: first, otherId: given });
  const [choices, setChoices] = useState<Choices>({});
  const workspaceId = useWorkspaceId();
  const preview = useQuery({
    ...mergePreviewOf(workspaceId, { keptId: kept.id, otherId: otherId ?? '' }),
    enabled: otherId !== null,
  });
  const turnTo = (ends: { kept: Named; otherId: string | null }) => {
    setEnds(ends);
    setChoices({});
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('title', { name: kept.name })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack gap="md">
        {otherId === null && <Text maw="var(--text-width)">{t('lead', { name: kept.name })}</Text>}
        {given === null && (
          <TouchpointInput
            id="merge-other"
            label={t('other')}
            description={t('otherHint')}
            error={null}
            value={otherId}
            onChange={(id) => turnTo({ kept, otherId: id })}
            exceptId={kept.id}
          />
        )}
        {otherId !== null && (
          <Loaded query={preview} skeleton={<Text role="status">{t('loading')}</Text>}>
            {(found) => (
              <>
                <Text maw="var(--text-width)">{t('leadBoth', { name: found.kept.name, other: found.other.name })}</Text>
                <Button
                  variant="default"
                  size="xs"
                  w="fit-content"
                  leftSection={<IconArrowsLeftRight size={15} aria-hidden />}
                  onClick={() => turnTo({ kept: found.other, otherId: found.kept.id })}
                >
                  {t('swap', { other: found.other.name })}
                </Button>
                <Merging
                  preview={found}
                  choices={choices}
                  onChoose={setChoices}
                  onClose={onClose}
                  onMerged={onMerged ?? (() => undefined)}
                />
              </>
            )}
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
  onMerged: (kept: Named) => void;
};

function Merging({ preview, choices, onChoose, onClose, onMerged }: MergingProps) {
  const { t } = useTranslation(['merge', 'shell']);
  const { kept, fields, aliases, surveysAskingBoth: surveys } = preview;
  const choiceOf = (field: FieldKey) =>
    choices[field] ?? fields.find((one) => one.field === field)?.suggestion ?? 'keep';
  const chosen = (choice: FieldChoice) =>
    fields.map(({ field }) => field).filter((field) => choiceOf(field) === choice);
  const merge = useMerge(preview, (touchpoint) => {
    onClose();
    onMerged(touchpoint);
  });
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

function useMerge({ kept, other }: MergePreview, onDone: (kept: Named) => void) {
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
      onDone(touchpoint);
      // Answers, journeys, plans and names: nearly everything can know the touchpoint.
      return queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'touchpoints'] }),
  });
}
