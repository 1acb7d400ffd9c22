import type { Mention } from '@anklang/domain';
import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { mentionsOf } from './comment-queries.ts';
import { CommentText } from './comment-text.tsx';
import classes from './comments.module.css';
import { useSeeMentions } from './use-see-mentions.ts';

/** Where somebody mentioned whoever looks, and they have not read it yet; nothing where there is none. */
export function MyMentions() {
  const { t } = useTranslation('comments');
  const format = useFormat();
  const { data } = useQuery(mentionsOf(useWorkspaceId()));
  const see = useSeeMentions();
  const shown = (data?.items ?? []).filter(({ seenAt }) => seenAt === null);
  if (!data || shown.length === 0) return null;

  return (
    <Paper p="md" mb="md" component="section" aria-labelledby="mentions-title">
      <Group justify="space-between" gap="sm" mb="xs">
        <Title order={2} id="mentions-title">
          {t('mine.title', { count: data.unseen, formatted: format.number(data.unseen) })}
        </Title>
        {shown.length > 1 && (
          <Button
            size="compact-sm"
            variant="default"
            loading={see.isPending}
            onClick={() => see.mutate(shown.map(({ comment }) => comment.id))}
          >
            {t('mine.seenAll')}
          </Button>
        )}
      </Group>
      <ol className={classes['list']}>
        {shown.map((mention) => (
          <li key={mention.comment.id}>
            <OneMention mention={mention} onSeen={() => see.mutate([mention.comment.id])} />
          </li>
        ))}
      </ol>
      {data.unseen > shown.length && (
        <Text fz="sm" c="dimmed">
          {t('mine.more', { formatted: format.number(shown.length) })}
        </Text>
      )}
    </Paper>
  );
}

function OneMention({ mention, onSeen }: { mention: Mention; onSeen: () => void }) {
  const { t } = useTranslation('comments');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const { comment, touchpoint } = mention;

  return (
    <>
      <Group justify="space-between" gap="xs" align="flex-start" wrap="nowrap">
        <Text fz="sm" c="dimmed" style={{ flex: 1, minWidth: 0 }}>
          {t('mine.at', { name: comment.writtenBy })}{' '}
          <TextLink
            to="/w/$workspaceId/touchpoints/$touchpointId"
            params={{ workspaceId, touchpointId: touchpoint.id }}
            onClick={onSeen}
          >
            {touchpoint.name}
          </TextLink>{' '}
          · {format.instant(comment.createdAt)}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('mine.seenOf', { name: comment.writtenBy, touchpoint: touchpoint.name })}
          onClick={onSeen}
        >
          {t('mine.seen')}
        </Button>
      </Group>
      <CommentText comment={comment} lines={4} />
    </>
  );
}
