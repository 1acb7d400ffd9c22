import { type FieldKey, routes, type TouchpointRecord } from '@anklang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api/index.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { touchpointOf } from '../touchpoint-queries.ts';
import { type ConflictField, choose, isConflict, readConflict, type Side, settle } from './conflict.ts';
import { changesOf, type Draft } from './draft.ts';

type Options = { workspaceId: string; record: TouchpointRecord; onSaved: () => void };

/**
 * What a person types into a record, and how it is saved. Where somebody else changed the same fields in the meantime,
 * each is decided by the person; whatever else was changed is taken over as it is now.
 */
export function useSaveRecord({ workspaceId, record, onSaved }: Options) {
  const { t } = useTranslation('touchpoints');
  const queryClient = useQueryClient();
  // The version one has begun with; whatever arrives later in the background is somebody else's.
  const [opened, setOpened] = useState(record);
  const [typed, setTyped] = useState<Draft>({});
  const [conflicts, setConflicts] = useState<readonly ConflictField[]>([]);
  const query = touchpointOf(workspaceId, record.id);
  const save = useMutation({
    mutationFn: (draft: Draft) =>
      callApi(routes.changeTouchpoint, {
        params: { workspaceId, touchpointId: record.id },
        body: { version: opened.version, ...draft },
      }),
    onSuccess: async (changed) => {
      queryClient.setQueryData(query.queryKey, changed);
      notifyDone(t('record.saved'));
      onSaved();
      await queryClient.invalidateQueries({ queryKey: ['workspace', workspaceId] });
    },
    onError: async (error, sent) => {
      if (!isConflict(error)) return;
      const latest = await queryClient.fetchQuery({ ...query, staleTime: 0 });
      // What was given up in an earlier conflict stays given up.
      setTyped(sent);
      setOpened(latest);
      setConflicts(readConflict(error, latest) ?? []);
    },
  });
  const toSave = settle(changesOf(typed, opened), { conflicts, latest: opened });
  const choiceOf = (field: FieldKey) => conflicts.find((conflict) => conflict.field === field)?.choice;

  return {
    opened,
    typed,
    conflicts,
    /** What would be sent now. */
    toSave,
    saidOf: (field: FieldKey): TouchpointRecord[FieldKey] =>
      field in typed && choiceOf(field) !== 'theirs' ? (typed[field] ?? null) : opened[field],
    set: (field: FieldKey, value: TouchpointRecord[FieldKey]) => {
      setTyped((now) => ({ ...now, [field]: value }));
      setConflicts((now) => choose(now, { field, choice: 'mine' }));
    },
    decide: (field: FieldKey, choice: Side) => setConflicts((now) => choose(now, { field, choice })),
    send: () => save.mutate(toSave),
    isSaving: save.isPending,
    error: isConflict(save.error) ? null : save.error,
  };
}
