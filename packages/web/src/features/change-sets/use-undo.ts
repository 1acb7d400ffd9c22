import { routes } from '@anklang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api/index.ts';
import { useFormat } from '../../lib/format/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';

/** Takes a change of many back, and says what could not be taken back. */
export function useUndo(onUndone?: () => void) {
  const { t } = useTranslation('requests');
  const format = useFormat();
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const counted = (count: number) => ({ count, formatted: format.number(count) });
  return useMutation({
    mutationFn: (changeSetId: string) => callApi(routes.undoChangeSet, { params: { workspaceId, changeSetId } }),
    onSuccess: async ({ kept, removed, stayed }) => {
      const said = [
        kept === 0 ? t('changes.done') : t('changes.doneKept', counted(kept)),
        removed > 0 && t('changes.removed', counted(removed)),
        stayed > 0 && t('changes.stayed', counted(stayed)),
      ];
      notifyDone(said.filter(Boolean).join(' '));
      await queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
      onUndone?.();
    },
  });
}
