import type { SpotlightActionData } from '@mantine/spotlight';
import { IconArrowRight } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMembership } from '../../lib/session/index.ts';
import { navigationFor, places } from '../navigation.ts';
import { isFound } from './match.ts';

/** Pages the role may see, by their names. */
export function usePageActions(search: string): SpotlightActionData[] {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { workspace, permissions } = useMembership();
  return navigationFor(permissions)
    .all.map((place) => ({
      id: `page-${place}`,
      label: t(`navigation.${place}`),
      leftSection: <IconArrowRight size={18} aria-hidden />,
      onClick: () => void navigate({ to: places[place].to, params: { workspaceId: workspace.id } }),
    }))
    .filter(({ label }) => isFound(search, label));
}
