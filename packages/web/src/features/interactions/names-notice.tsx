import { Alert, Group, Text } from '@mantine/core';
import { IconTags } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { undecidedOf } from './interaction-queries.ts';

/** Names of the data that nobody has decided about yet, with the way to decide. */
export function NamesNotice() {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const mayDecide = useMay('touchpoint.manage');
  const undecided = useQuery(undecidedOf(workspaceId));
  if (!undecided.data) return null;
  const { count, isMore } = undecided.data;
  const isOpen = count > 0;
  const words = { count, formatted: format.number(count) };
  const title = isMore ? t('overview.namesOpenMany', words) : t('overview.namesOpen', words);

  return (
    <Alert
      variant="light"
      color="accent"
      icon={<IconTags aria-hidden />}
      title={isOpen ? title : t('overview.namesDone')}
    >
      <Group justify="space-between" gap="sm">
        <Text fz="sm" maw="var(--text-width)" c="var(--ink)">
          {t(isOpen ? 'overview.namesOpenText' : 'overview.namesDoneText')}
        </Text>
        <ButtonLink
          to="/w/$workspaceId/interactions/names"
          params={{ workspaceId }}
          search={isOpen ? { open: true } : {}}
          variant="default"
          size="xs"
        >
          {t(isOpen && mayDecide ? 'overview.namesAction' : 'overview.namesLook')}
        </ButtonLink>
      </Group>
    </Alert>
  );
}
