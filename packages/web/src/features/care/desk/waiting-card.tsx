import type { Desk, Touchpoint } from '@anklang/domain';
import { Badge, Group, Paper, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { departmentsOf } from '../../touchpoints/index.ts';
import classes from '../care.module.css';

type Waiting = Desk['waiting'][number];

/** Touchpoints that wait for the same thing: what is to be done, the first of them, and the way to all. */
export function WaitingCard({ waiting, isMine }: { waiting: Waiting; isMine: boolean }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const { reason, count, first } = waiting;
  const title = t(`desk.reason.${reason}`);
  const formatted = format.number(count);
  const search = { care: reason, ...(isMine ? ({ mine: true } as const) : {}) };

  return (
    <Paper p="md" component="section" aria-labelledby={`waiting-${reason}`}>
      <Group gap="xs" mb={2}>
        <Title order={2} id={`waiting-${reason}`}>
          {title}
        </Title>
        <Badge
          variant="default"
          bd="1px solid var(--line)"
          bg={reason === 'overdue' ? 'var(--danger-soft)' : 'var(--sunken)'}
          c={reason === 'overdue' ? 'var(--danger)' : 'var(--ink)'}
        >
          {formatted}
        </Badge>
      </Group>
      <Text fz="sm" c="dimmed" mb="xs">
        {t(`desk.todo.${reason}`)}
      </Text>
      <ul className={classes['first']}>
        {first.map((touchpoint) => (
          <li key={touchpoint.id}>
            <TextLink
              to="/w/$workspaceId/touchpoints/$touchpointId"
              params={{ workspaceId, touchpointId: touchpoint.id }}
            >
              {touchpoint.name}
            </TextLink>
            <Note touchpoint={touchpoint} reason={reason} />
          </li>
        ))}
      </ul>
      {count > first.length && (
        <TextLink
          to="/w/$workspaceId/touchpoints"
          params={{ workspaceId }}
          search={search}
          fz="sm"
          aria-label={t('desk.showReason', { reason: title, formatted })}
        >
          {t('desk.showAll', { formatted })}
        </TextLink>
      )}
    </Paper>
  );
}

/** When it is due, or whose it is. */
function Note({ touchpoint, reason }: { touchpoint: Touchpoint; reason: Waiting['reason'] }) {
  const { t } = useTranslation('care');
  const format = useFormat();
  const departments = useQuery(departmentsOf(useWorkspaceId()));
  const { reviewDueAt, departmentId } = touchpoint;
  const due =
    reviewDueAt === null
      ? null
      : reason === 'overdue'
        ? t('desk.since', { date: format.date(reviewDueAt) })
        : reason === 'dueSoon'
          ? t('desk.due', { date: format.date(reviewDueAt) })
          : null;
  const department = departments.data?.find(({ id }) => id === departmentId)?.name ?? t('desk.noDepartment');

  return (
    <Text fz="sm" c="dimmed">
      {reason === 'unowned' ? null : [department, due].filter(Boolean).join(' · ')}
    </Text>
  );
}
