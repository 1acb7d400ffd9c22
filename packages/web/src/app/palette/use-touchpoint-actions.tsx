import { routes } from '@anklang/domain';
import type { SpotlightActionData } from '@mantine/spotlight';
import { IconMapPin } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { callApi } from '../../lib/api/index.ts';
import { useMembership } from '../../lib/session/index.ts';

/** Touchpoints as the register finds them, in all that is written of them. */
export function useTouchpointActions(search: string): SpotlightActionData[] {
  const navigate = useNavigate();
  const { workspace, permissions } = useMembership();
  const workspaceId = workspace.id;
  const found = useQuery({
    queryKey: ['touchpoints', workspaceId, 'palette', search],
    queryFn: ({ signal }) =>
      callApi(routes.listTouchpoints, { params: { workspaceId }, query: { search, limit: 8 }, signal }),
    enabled: search !== '' && permissions.includes('touchpoint.read'),
    placeholderData: keepPreviousData,
  });
  if (search === '') return [];
  return (found.data?.items ?? []).map((touchpoint) => ({
    id: `touchpoint-${touchpoint.id}`,
    label: touchpoint.name,
    description: touchpoint.key === touchpoint.name ? '' : touchpoint.key,
    leftSection: <IconMapPin size={18} aria-hidden />,
    onClick: () =>
      void navigate({
        to: '/w/$workspaceId/touchpoints/$touchpointId',
        params: { workspaceId, touchpointId: touchpoint.id },
      }),
  }));
}
