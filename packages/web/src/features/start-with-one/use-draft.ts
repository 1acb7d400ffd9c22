import { useState } from 'react';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { type Draft, emptyDraft, firstOpen, parseDraft } from './draft.ts';

/** What is typed, kept in this tab until it is stored: a reload or a look elsewhere loses nothing. */
export function useDraft() {
  const key = `anklang-start-with-one-${useWorkspaceId()}`;
  const [kept] = useState(() => read(key));
  const [draft, setDraft] = useState<Draft>(kept ?? emptyDraft);
  const write = (next: Draft) => {
    setDraft(next);
    keep(key, next);
  };

  return {
    draft,
    isResumed: kept !== null && firstOpen(kept) !== 1,
    change: (change: Partial<Draft>) => write({ ...draft, ...change }),
    /** Beside what is typed meanwhile. */
    remember: (stored: Draft['stored']) => setDraft((now) => keep(key, { ...now, stored })),
    clear: () => {
      setDraft(emptyDraft);
      keep(key, null);
    },
  };
}

function read(key: string): Draft | null {
  try {
    return parseDraft(sessionStorage.getItem(key));
  } catch {
    return null;
  }
}

function keep<T extends Draft | null>(key: string, draft: T): T {
  try {
    if (draft === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Storage may be switched off; then it is kept as long as the page stands.
  }
  return draft;
}
