import { routes } from '@anklang/domain';
import { callApi, usePaged } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';

export function useDepartments() {
  const workspaceId = useWorkspaceId();
  return usePaged(['departments', workspaceId], ({ cursor, signal }) =>
    callApi(routes.listDepartments, { params: { workspaceId }, query: { cursor, limit: 200 }, signal }),
  );
}
