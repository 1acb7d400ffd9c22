import { useWorkspaceId } from '../../lib/session/index.ts';
import { TextLink } from '../../ui/text-link.tsx';

export function MeasureLink({ measure: { id, title } }: { measure: { id: string; title: string } }) {
  const workspaceId = useWorkspaceId();
  return (
    <TextLink
      to="/w/$workspaceId/implementation/$measureId"
      params={{ workspaceId, measureId: id }}
      fw={600}
      style={{ overflowWrap: 'anywhere' }}
    >
      {title}
    </TextLink>
  );
}
