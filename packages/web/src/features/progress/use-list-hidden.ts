import { useLocalStorage } from '@mantine/hooks';
import { useMe, useWorkspaceId } from '../../lib/session/index.ts';

/** Whether this person wants the check list of this workspace out of the way, on this machine. */
export function useListHidden(): [isHidden: boolean, setHidden: (isHidden: boolean) => void] {
  const { id } = useMe();
  const workspaceId = useWorkspaceId();
  const [isHidden, setHidden] = useLocalStorage({
    key: `anklang-check-list-hidden-${id}-${workspaceId}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  return [isHidden, setHidden];
}
