import type { SpotlightActionData } from '@mantine/spotlight';
import { IconBuilding } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe, useMembership } from '../../lib/session/index.ts';
import { isFound } from './match.ts';

/** The other workspaces one is a member of. */
export function useWorkspaceActions(search: string): SpotlightActionData[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { memberships } = useMe();
  const { workspace } = useMembership();
  return memberships
    .filter((membership) => membership.workspace.id !== workspace.id && isFound(search, membership.workspace.name))
    .map((membership) => ({
      id: `workspace-${membership.workspace.id}`,
      label: membership.workspace.name,
      description: t('palette.switchTo'),
      leftSection: <IconBuilding size={18} aria-hidden />,
      onClick: () => void navigate({ to: '/w/$workspaceId', params: { workspaceId: membership.workspace.id } }),
    }));
}
