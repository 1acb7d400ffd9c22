import { useState } from 'react';

/** Which touchpoints of the list are chosen, to do something with all of them. */
export type Selection = {
  ids: ReadonlySet<string>;
  /** Chooses these, or takes them out. */
  set: (ids: readonly string[], isChosen: boolean) => void;
  clear: () => void;
};

/** A selection lasts as long as the list shows the same; `of` says what that is. */
export function useSelection(of: string): Selection {
  const [chosen, setChosen] = useState<{ of: string; ids: ReadonlySet<string> }>({ of, ids: new Set() });
  const ids = chosen.of === of ? chosen.ids : new Set<string>();

  return {
    ids,
    set: (changed, isChosen) => setChosen({ of, ids: withChosen(ids, { changed, isChosen }) }),
    clear: () => setChosen({ of, ids: new Set() }),
  };
}

export function withChosen(
  ids: ReadonlySet<string>,
  { changed, isChosen }: { changed: readonly string[]; isChosen: boolean },
): ReadonlySet<string> {
  if (isChosen) return new Set([...ids, ...changed]);
  const out = new Set(changed);
  return new Set([...ids].filter((id) => !out.has(id)));
}
