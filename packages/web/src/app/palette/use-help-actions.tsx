import type { SpotlightActionData } from '@mantine/spotlight';
import { IconBook2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { findHelp, helpIndexOf } from '../../features/guide/index.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';

const mostShown = 6;

/** Topics of the guide and their sections. The texts are fetched with the first word somebody searches for. */
export function useHelpActions(search: string): SpotlightActionData[] {
  const navigate = useNavigate();
  const workspaceId = useWorkspaceId();
  const index = useQuery({ ...helpIndexOf(useLanguage()), enabled: search !== '' });
  if (search === '') return [];
  return findHelp(index.data ?? [], search)
    .slice(0, mostShown)
    .map(({ id, anchor, title, within }) => ({
      id: `help-${id}-${anchor}`,
      label: title,
      description: within,
      leftSection: <IconBook2 size={18} aria-hidden />,
      onClick: () =>
        void navigate({
          to: '/w/$workspaceId/guide/$topic',
          params: { workspaceId, topic: id },
          ...(anchor === '' ? {} : { hash: anchor }),
        }),
    }));
}
