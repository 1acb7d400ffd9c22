import { routes } from '@anklang/domain';
import { Checkbox, Group, Modal, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { LevelMark } from '../../ui/level-mark.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TouchpointInput } from '../touchpoints/fields/index.ts';
import { type Asked, draftOf, handOverOf, type LinkDraft, mostMinutes } from './link-draft.ts';

const levels = ['disappointing', 'ok', 'delighting'] as const;
const none = 'none';

type Props = { touchpointId: string; asked: Asked; onClose: () => void };

/** A new hand-over, or how a known one goes. */
export function LinkDialog({ touchpointId, asked, onClose }: Props) {
  const { t } = useTranslation(['links', 'shell']);
  const format = useFormat();
  const [draft, setDraft] = useState(() => draftOf(asked));
  const [isTried, setTried] = useState(false);
  const save = useSaveLink({ touchpointId, asked, onDone: onClose });
  const isNew = !('link' in asked);
  const handOver = handOverOf(draft);
  const isOpen = isNew && draft.otherId === null;
  const change = (part: Partial<LinkDraft>) => setDraft((now) => ({ ...now, ...part }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A dialog lies within the page in React, though not in the document.
    event.stopPropagation();
    setTried(true);
    if (!isOpen && handOver) save.mutate(draft);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={isNew ? t('dialog.add') : t('dialog.change', { from: asked.link.from.name, to: asked.link.to.name })}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {isNew && (
            <TouchpointInput
              id="link-other"
              label={t(`sentence.${asked.direction}`)}
              description={null}
              error={isTried && isOpen ? t('dialog.otherMissing') : null}
              value={draft.otherId}
              onChange={(otherId) => change({ otherId })}
              exceptId={touchpointId}
            />
          )}
          <Radio.Group
            label={t('dialog.level')}
            value={draft.level ?? none}
            onChange={(level) => change({ level: levels.find((one) => one === level) ?? null })}
          >
            <Group gap="md" mt={6}>
              {levels.map((level) => (
                <Radio key={level} value={level} label={<LevelMark level={level} label={t(`level.${level}`)} />} />
              ))}
              <Radio value={none} label={t('level.none')} />
            </Group>
          </Radio.Group>
          <Checkbox
            label={t('dialog.losesContext')}
            checked={draft.losesContext}
            onChange={(event) => change({ losesContext: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('dialog.breaksMedium')}
            checked={draft.breaksMedium}
            onChange={(event) => change({ breaksMedium: event.currentTarget.checked })}
          />
          <TextInput
            label={t('dialog.waitMinutes')}
            description={t('dialog.waitHint')}
            inputMode="numeric"
            styles={{ wrapper: { maxWidth: 260 } }}
            value={draft.waitMinutes}
            error={isTried && !handOver ? t('dialog.waitWrong', { most: format.number(mostMinutes) }) : null}
            onChange={(event) => change({ waitMinutes: event.currentTarget.value })}
          />
          <Textarea
            label={t('dialog.note')}
            maxLength={1000}
            autosize
            minRows={2}
            maxRows={6}
            value={draft.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          {save.isError && <ProblemAlert error={save.error} />}
          <FormButtons submit={t('shell:save')} isBusy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function useSaveLink({ touchpointId, asked, onDone }: { touchpointId: string; asked: Asked; onDone: () => void }) {
  const { t } = useTranslation('links');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId, 'touchpoints'] });

  return useMutation({
    mutationFn: (draft: LinkDraft) => {
      const handOver = handOverOf(draft) ?? { level: null };
      if ('link' in asked) {
        const { id: linkId, version } = asked.link;
        const body = { ...handOver, version };
        return callApi(routes.changeLink, { params: { workspaceId, touchpointId, linkId }, body });
      }
      const body = { ...handOver, direction: asked.direction, otherId: draft.otherId ?? '' };
      return callApi(routes.addLink, { params: { workspaceId, touchpointId }, body });
    },
    onSuccess: () => {
      notifyDone(t('link' in asked ? 'dialog.changed' : 'dialog.added'));
      onDone();
      return refresh();
    },
    onError: refresh,
  });
}
