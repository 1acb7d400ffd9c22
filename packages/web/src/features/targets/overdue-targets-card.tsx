import { Badge, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { Distance } from './distance.tsx';
import { targetsOf } from './distance-queries.ts';
import classes from './targets.module.css';

const first = 5;

/** On the desk: targets whose day has passed. Nothing where there is none. */
export function OverdueTargetsCard({ isMine }: { isMine: boolean }) {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const overdue = useQuery(targetsOf(workspaceId, { verdict: 'overdue', mine: isMine, limit: first }));
  const count = overdue.data?.counts.overdue ?? 0;
  if (!overdue.data || count === 0) return null;
  const formatted = format.number(count);

  return (
    <Paper p="md" component="section" aria-labelledby="targets-overdue">
      <Group gap="xs" mb={2}>
        <Title order={2} id="targets-overdue">
          {t('desk.title')}
        </Title>
        <Badge variant="default" bd="1px solid var(--line)" bg="var(--danger-soft)" c="var(--danger)">
          {formatted}
        </Badge>
      </Group>
      <Text fz="sm" c="dimmed" mb="xs">
        {t('desk.text', { count, formatted })}
      </Text>
      <ul className={classes['first']}>
        {overdue.data.items.map((distance) => (
          <li key={distance.touchpointId}>
            <TextLink
              to="/w/$workspaceId/touchpoints/$touchpointId"
              params={{ workspaceId, touchpointId: distance.touchpointId }}
            >
              {distance.name}
            </TextLink>
            <Text fz="sm" c="dimmed" component="div">
              <Distance distance={distance} isLine />
            </Text>
          </li>
        ))}
      </ul>
      {count > first && (
        <TextLink to="/w/$workspaceId/strategy" params={{ workspaceId }} search={{ verdict: 'overdue' }} fz="sm">
          {t('desk.all', { formatted })}
        </TextLink>
      )}
    </Paper>
  );
}

/** How many of one's own, or of all, wait; undefined as long as nobody knows. */
export function useOverdueTargets(isMine: boolean): number | undefined {
  const workspaceId = useWorkspaceId();
  return useQuery(targetsOf(workspaceId, { verdict: 'overdue', mine: isMine, limit: first })).data?.counts.overdue;
}
