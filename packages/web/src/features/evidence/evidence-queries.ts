import { type Evidence, routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, callApi } from '../../lib/api/index.ts';

/** Newest first. */
export function evidenceOf(workspaceId: string, touchpointId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', touchpointId, 'evidence'],
    queryFn: async ({ signal }) =>
      (await callApi(routes.listEvidence, { params: { workspaceId, touchpointId }, signal })).items,
  });
}

/** Where the bytes are. */
export function fileAddressOf(workspaceId: string, { id, touchpointId }: Evidence): string {
  return addressOf(routes.readEvidenceFile.path, { workspaceId, touchpointId, evidenceId: id });
}
