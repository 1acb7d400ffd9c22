import { routes, type TouchpointRecord } from '@anklang/domain';
import { Paper, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi, usePaged } from '../../lib/api/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { PagedList } from '../../ui/paged-list.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import { commentsKey } from './comment-queries.ts';
import classes from './comments.module.css';
import { emptyDraft } from './mention-draft.ts';
import { useMentionable } from './use-mentionable.ts';

type Props = { record: Pick<TouchpointRecord, 'id' | 'name'> };

/** Talk about a touchpoint, newest first. */
export function CommentsSection({ record }: Props) {
  const { t } = useTranslation('comments');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const mayWrite = useMay('comment.write');
  const params = { workspaceId, touchpointId: record.id };
  const queryKey = commentsKey(workspaceId, record.id);
  const comments = usePaged(queryKey, ({ cursor, signal }) =>
    callApi(routes.listComments, { params, query: { cursor, limit: 20 }, signal }),
  );
  const isEmpty = comments.items?.length === 0;
  const { people, seesAll } = useMentionable(comments.items ?? []);
  const add = useMutation({
    mutationFn: (text: string) => callApi(routes.addComment, { params, body: { text } }),
    onSuccess: async () => {
      notifyDone(t('added'));
      await queryClient.invalidateQueries({ queryKey });
    },
  });

  return (
    <Paper p="md" component="section" aria-labelledby="comments-title">
      <Stack gap="md">
        <SectionHead id="comments-title" title={t('title')} isEmpty={isEmpty}>
          {isEmpty && !mayWrite ? t('none') : t(mayWrite ? 'lead' : 'leadRead')}
        </SectionHead>
        {mayWrite && (
          <CommentForm
            label={t('write')}
            description={seesAll ? t('hint') : `${t('hint')} ${t('hintFew')}`}
            submit={t('submit')}
            initial={emptyDraft}
            people={people}
            save={add}
          />
        )}
        {!isEmpty && (
          <PagedList list={comments}>
            {(items) => (
              <ol className={classes['list']}>
                {items.map((comment) => (
                  <li key={comment.id}>
                    <CommentItem comment={comment} people={people} />
                  </li>
                ))}
              </ol>
            )}
          </PagedList>
        )}
      </Stack>
    </Paper>
  );
}
