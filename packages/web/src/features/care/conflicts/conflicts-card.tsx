import type { Conflict, ConflictKind } from '@anklang/domain';
import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { LevelMark } from '../../../ui/level-mark.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from '../care.module.css';
import { conflictsOf, fewConflicts as few } from '../care-queries.ts';

const many = 200;

/** On the desk: what contradicts itself, kind by kind, each with the touchpoint where it can be settled. */
export function ConflictsCard({ isMine }: { isMine: boolean }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const [limit, setLimit] = useState(few);
  const conflicts = useQuery({
    ...conflictsOf(workspaceId, { mine: isMine, limit }),
    placeholderData: keepPreviousData,
  });
  const groups = conflicts.data?.groups ?? [];
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const isCut = groups.some((group) => group.count > few);

  return (
    <Paper p="md" component="section" aria-labelledby="conflicts-card">
      <Group gap="xs" mb={2}>
        <Title order={2} id="conflicts-card">
          {t('conflicts.title')}
        </Title>
        <Badge variant="default" bd="1px solid var(--line)" bg="var(--danger-soft)" c="var(--danger)">
          {format.number(count)}
        </Badge>
      </Group>
      <Text fz="sm" c="dimmed" mb="xs">
        {t('conflicts.lead')}
      </Text>
      <Stack gap="sm">
        {groups.map((group) => (
          <KindGroup key={group.kind} kind={group.kind} count={group.count} conflicts={group.first} />
        ))}
      </Stack>
      {isCut && (
        <Button variant="default" size="compact-sm" mt="xs" onClick={() => setLimit(limit === few ? many : few)}>
          {limit === few ? t('conflicts.showAll', { formatted: format.number(count) }) : t('conflicts.showFew')}
        </Button>
      )}
    </Paper>
  );
}

function KindGroup({ kind, count, conflicts }: { kind: ConflictKind; count: number; conflicts: readonly Conflict[] }) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  return (
    <section aria-labelledby={`conflicts-${kind}`}>
      <Text fw={600} fz="sm" component="h3" id={`conflicts-${kind}`}>
        {t(`conflicts.kind.${kind}`)} ({format.number(count)})
      </Text>
      <ul className={classes['first']}>
        {conflicts.map((conflict) => (
          <li key={conflict.request?.id ?? `${conflict.touchpoint?.id} ${conflict.other?.id}`}>
            <Where conflict={conflict} />
            <Text fz="sm" c="dimmed" w="100%">
              <Sentence conflict={conflict} />
            </Text>
          </li>
        ))}
      </ul>
      {kind === 'duplicate' && <DuplicatesLink />}
    </section>
  );
}

/** Where two can be compared and made one. */
function DuplicatesLink() {
  const { t } = useTranslation('merge');
  const workspaceId = useWorkspaceId();
  return (
    <TextLink to="/w/$workspaceId/touchpoints/duplicates" params={{ workspaceId }}>
      {t('duplicates.title')}
    </TextLink>
  );
}

function Where({ conflict: { touchpoint } }: { conflict: Conflict }) {
  const { t } = useTranslation('requests');
  const workspaceId = useWorkspaceId();
  if (touchpoint === null) {
    return (
      <TextLink
        to="/w/$workspaceId/requests"
        params={{ workspaceId }}
        search={{ kind: 'conflict', state: 'waiting' } as const}
      >
        {t('title')}
      </TextLink>
    );
  }
  return (
    <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId: touchpoint.id }}>
      {touchpoint.name}
    </TextLink>
  );
}

function Sentence({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation(['requests', 'care']);
  const { kind, parent, other, request, staff, customers } = conflict;
  switch (kind) {
    case 'requested':
      return t('conflicts.say.requested', { by: request?.by ?? '', title: request?.title ?? '' });
    case 'views':
      if (!staff || !customers) return null;
      return (
        <>
          <LevelMark level={staff} /> <LevelMark level={customers} />{' '}
          {t('conflicts.say.views', {
            staff: t(`care:perceptions.level.${staff}`),
            customers: t(`care:perceptions.level.${customers}`),
          })}
        </>
      );
    case 'parentRetired':
      return t('conflicts.say.parentRetired', { parent: parent?.name ?? '' });
    case 'duplicate':
      return t('conflicts.say.duplicate', { other: other?.name ?? '' });
    default:
      return t(`conflicts.say.${kind}`);
  }
}
