import { type Desk, lifecycleStates } from '@anklang/domain';
import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from '../care.module.css';

/** How many there are in each state of life, each leading to them. */
export function DeskStates({ desk, isMine }: { desk: Desk; isMine: boolean }) {
  const { t } = useTranslation(['care', 'touchpoints', 'requests']);
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const mine = isMine ? ({ mine: true } as const) : {};
  const states = lifecycleStates.filter((state) => desk.byLifecycle[state] > 0);

  return (
    <Paper p="md" component="section" aria-label={t('desk.byLifecycle')}>
      <Group justify="space-between" gap="sm">
        <Text fw={600}>
          {t('desk.inRegister', { count: desk.touchpoints, formatted: format.number(desk.touchpoints) })}
        </Text>
        <Group gap="md">
          <TextLink
            to="/w/$workspaceId/desk/calendar"
            params={{ workspaceId }}
            search={{ show: isMine ? 'mine' : 'all' } as const}
            fz="sm"
          >
            {t('requests:calendar.link')}
          </TextLink>
          <TextLink
            to="/w/$workspaceId/touchpoints"
            params={{ workspaceId }}
            search={{ ...mine, sort: 'reviewDueAt' }}
            fz="sm"
          >
            {t('desk.calendar')}
          </TextLink>
        </Group>
      </Group>
      {isMine && (
        <Text fz="sm" c="dimmed">
          {t('desk.mineText')}
        </Text>
      )}
      <ul className={classes['states']}>
        {states.map((lifecycle) => (
          <li key={lifecycle}>
            <TextLink to="/w/$workspaceId/touchpoints" params={{ workspaceId }} search={{ ...mine, lifecycle }} fz="sm">
              {t(`touchpoints:lifecycle.${lifecycle}`)}: {format.number(desk.byLifecycle[lifecycle])}
            </TextLink>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
