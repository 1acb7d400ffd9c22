import { type Comment, routes } from '@anklang/domain';
import { Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ItemButtons } from '../../ui/item-buttons.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { useAction } from '../../ui/use-action.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { CommentForm } from './comment-form.tsx';
import { commentsKey } from './comment-queries.ts';
import { CommentText } from './comment-text.tsx';
import { draftOf, type Person } from './mention-draft.ts';

/** One comment: who, when, what; an own one can be written anew. */
export function CommentItem({ comment, people }: { comment: Comment; people: readonly Person[] }) {
  const { t } = useTranslation('comments');
  const format = useFormat();
  const confirm = useConfirm();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const mayWrite = useMay('comment.write');
  const mayRemoveAny = useMay('touchpoint.manage');
  const [isChanging, setChanging] = useState(false);
  const { touchpointId, id: commentId, writtenBy: name, isMine } = comment;
  const params = { workspaceId, touchpointId, commentId };
  const refresh = commentsKey(workspaceId, touchpointId);
  const date = format.instant(comment.createdAt);
  const save = useMutation({
    mutationFn: (text: string) => callApi(routes.changeComment, { params, body: { text } }),
    onSuccess: async () => {
      notifyDone(t('saved'));
      await queryClient.invalidateQueries({ queryKey: refresh });
      setChanging(false);
    },
  });
  const remove = useAction({
    run: () => callApi(routes.removeComment, { params }),
    refresh,
    said: () => t('removed'),
  });
  const askRemove = () =>
    confirm({
      title: t('removeTitle'),
      text: t('removeText'),
      verb: t('remove'),
      onConfirm: () => remove.mutate(undefined),
    });

  if (isChanging) {
    return (
      <CommentForm
        label={t('changeTitle')}
        submit={t('save')}
        initial={draftOf(comment, t('former'))}
        people={people}
        save={save}
        onCancel={() => setChanging(false)}
      />
    );
  }

  return (
    <>
      <Group justify="space-between" gap="xs" align="flex-start">
        <Text fz="sm" c="dimmed">
          <Text span fw={600} c="var(--ink)" inherit>
            {name}
          </Text>{' '}
          · {date}
          {comment.changedAt !== comment.createdAt && ` · ${t('edited')}`}
        </Text>
        <ItemButtons
          edit={
            isMine && mayWrite
              ? { verb: t('change'), label: t('changeOf', { name, date }), onClick: () => setChanging(true) }
              : undefined
          }
          remove={
            (isMine && mayWrite) || mayRemoveAny
              ? {
                  verb: t('remove'),
                  label: t('removeOf', { name, date }),
                  onClick: askRemove,
                  isPending: remove.isPending,
                }
              : undefined
          }
        />
      </Group>
      <CommentText comment={comment} />
    </>
  );
}
