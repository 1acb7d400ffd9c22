import {
  type BulkChange,
  type ChangeSet,
  type FieldKey,
  fieldSections,
  routes,
  touchpointFields,
} from '@anklang/domain';
import { Button, Group, Modal, NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { FieldInput, useFieldWords } from '../touchpoints/index.ts';
import { type BulkMode, bulkChangeOf, bulkFields, isList, nothingFor } from './bulk-fields.ts';
import { BulkPreviewTable } from './bulk-preview-table.tsx';

type Props = { of: BulkChange['of']; onClose: () => void; onChanged: (changeSet: ChangeSet) => void };

/** One field of many touchpoints: chosen, seen before it happens, then done. */
export function BulkDialog({ of, onClose, onChanged }: Props) {
  const { t } = useTranslation(['scale', 'touchpoints', 'shell']);
  const words = useFieldWords();
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [field, setField] = useState<FieldKey>('departmentId');
  const [mode, setMode] = useState<BulkMode>('set');
  const [value, setValue] = useState(nothingFor(field));
  const body = bulkChangeOf(of, { field, mode: isList(field) ? mode : 'set', value });
  const preview = useMutation({
    mutationFn: () => callApi(routes.previewBulkChange, { params: { workspaceId }, body }),
  });
  const change = useMutation({
    mutationFn: () => callApi(routes.changeTouchpoints, { params: { workspaceId }, body }),
    onSuccess: async (changeSet) => {
      await queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
      onChanged(changeSet);
    },
  });
  /** What was seen holds only for what was asked. */
  const redraw = (again: () => void) => {
    again();
    preview.reset();
    change.reset();
  };
  const choices = fieldSections.map((section) => ({
    group: t(`touchpoints:section.${section}`),
    items: bulkFields
      .filter((key) => touchpointFields[key].section === section)
      .map((key) => ({ value: key, label: words.nameOf(key) })),
  }));

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bulk.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <Stack gap="md">
        <NativeSelect
          data-autofocus
          label={t('bulk.field')}
          value={field}
          onChange={({ currentTarget }) =>
            redraw(() => {
              setField(currentTarget.value as FieldKey);
              setValue(nothingFor(currentTarget.value as FieldKey));
            })
          }
          data={choices.filter(({ items }) => items.length > 0)}
        />
        {isList(field) && (
          <SegmentedControl
            aria-label={t('bulk.mode')}
            value={mode}
            onChange={(next) => redraw(() => setMode(next as BulkMode))}
            data={(['set', 'add', 'remove'] as const).map((each) => ({ value: each, label: t(`bulk.modes.${each}`) }))}
          />
        )}
        <FieldInput
          key={field}
          field={field}
          value={value}
          error={null}
          touchpointId={null}
          onChange={(next) => redraw(() => setValue(next))}
        />
        {preview.data && <BulkPreviewTable preview={preview.data} />}
        {preview.isError && <ProblemAlert error={preview.error} />}
        {change.isError && <ProblemAlert error={change.error} />}
        <Group>
          {preview.data ? (
            <Button disabled={preview.data.changed === 0} loading={change.isPending} onClick={() => change.mutate()}>
              {t('bulk.apply', { count: preview.data.changed, formatted: format.number(preview.data.changed) })}
            </Button>
          ) : (
            <Button loading={preview.isPending} onClick={() => preview.mutate()}>
              {t('bulk.preview')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('shell:cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
