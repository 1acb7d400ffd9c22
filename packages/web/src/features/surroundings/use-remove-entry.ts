import { type Entry, type EntryKind, routes } from '@anklang/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { useAction } from '../../ui/use-action.ts';
import { allTouchpoints, entriesOfKind } from './entry-queries.ts';

/** Removes an entry; whatever shows touchpoints reads them again. */
export function useRemoveEntry(kind: EntryKind): (entry: Entry) => void {
  const { t } = useTranslation('surroundings');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const remove = useAction({
    run: async ({ id }: Entry) => {
      await callApi(routes.removeEntry, { params: { workspaceId, kind, entryId: id } });
      await queryClient.invalidateQueries({ queryKey: allTouchpoints(workspaceId) });
      // Products lose the brand.
      if (kind === 'brand') await queryClient.invalidateQueries({ queryKey: entriesOfKind(workspaceId, 'product') });
    },
    refresh: entriesOfKind(workspaceId, kind),
    said: ({ name }) => t('removed', { name }),
  });
  return (entry) => remove.mutate(entry);
}
