import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';

/** A touchpoint by its name, which leads to it. */
export function TouchpointName({ of: { id, name } }: { of: { id: string; name: string } }) {
  return (
    <TextLink
      to="/w/$workspaceId/touchpoints/$touchpointId"
      params={{ workspaceId: useWorkspaceId(), touchpointId: id }}
      fw={600}
    >
      {name}
    </TextLink>
  );
}
