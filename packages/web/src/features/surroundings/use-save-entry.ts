import { type Entry, type EntryKind, routes } from '@anklang/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, callApi } from '../../lib/api/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { notifyDone } from '../../ui/notify.ts';
import { entriesOf } from '../touchpoints/index.ts';
import { cleanDraft, draftOf, type EntryDraft, emptyDraft, type Rebased, rebaseDraft } from './entry-draft.ts';
import { allTouchpoints, entriesOfKind } from './entry-queries.ts';

type Saving = {
  kind: EntryKind;
  /** Null: a new one. */
  entry: Entry | null;
  /** What a new one has beside what is typed. */
  beside: Record<string, unknown>;
  onSaved: () => void;
};

/** The draft of an entry, saved against what it was when it was opened; what others saved meanwhile comes in. */
export function useSaveEntry({ kind, entry, beside, onSaved }: Saving) {
  const { t } = useTranslation('surroundings');
  const workspaceId = useWorkspaceId();
  const queryClient = useQueryClient();
  const [base, setBase] = useState(() => ({
    entry,
    draft: entry ? draftOf(kind, entry) : { ...emptyDraft(kind), body: { ...emptyDraft(kind).body, ...beside } },
  }));
  const [draft, setDraft] = useState(base.draft);
  const [merged, setMerged] = useState<Rebased['conflicts'] | null>(null);

  async function bringIn(error: unknown): Promise<void> {
    if (!(error instanceof ApiProblem) || error.code !== 'changed_meanwhile' || !base.entry) return;
    const known = await queryClient.fetchQuery({ ...entriesOf(workspaceId, kind), staleTime: 0 });
    const theirs = known.find(({ id }) => id === base.entry?.id);
    if (!theirs) return;
    const rebased = rebaseDraft(base.draft, draft, draftOf(kind, theirs));
    setBase({ entry: theirs, draft: draftOf(kind, theirs) });
    setDraft(rebased.draft);
    setMerged(rebased.conflicts);
  }

  const save = useMutation({
    mutationFn: (written: EntryDraft) => {
      const params = { workspaceId, kind };
      if (!base.entry) return callApi(routes.addEntry, { params, body: written });
      const { id: entryId, version } = base.entry;
      return callApi(routes.changeEntry, { params: { ...params, entryId }, body: { version, ...written } });
    },
    onSuccess: async ({ name }) => {
      notifyDone(t(base.entry ? 'saved' : 'added', { name }));
      onSaved();
      await queryClient.invalidateQueries({ queryKey: entriesOfKind(workspaceId, kind) });
      await queryClient.invalidateQueries({ queryKey: allTouchpoints(workspaceId) });
    },
    onError: bringIn,
  });
  return {
    draft,
    change: (key: string, value: unknown) =>
      setDraft((now) =>
        key === 'name' ? { ...now, name: String(value) } : { ...now, body: { ...now.body, [key]: value } },
      ),
    /** What the contract is asked about, and what is sent. */
    cleaned: cleanDraft(kind, draft),
    save: () => save.mutate(cleanDraft(kind, draft)),
    isSaving: save.isPending,
    /** Where two changed the same; null: nobody else was there. */
    merged,
    error: merged && save.error instanceof ApiProblem && save.error.code === 'changed_meanwhile' ? null : save.error,
  };
}
