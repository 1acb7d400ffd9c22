import { useState } from 'react';

type Pages = {
  /** Leads to the page that is shown; undefined: the first. */
  cursor: string | undefined;
  /** How many pages lie before it. */
  before: number;
  goOn: (nextCursor: string) => void;
  goBack: () => void;
};

/** Where one is in a list that comes page by page; another list begins at its first. */
export function usePages(of: string): Pages {
  const [kept, setKept] = useState<{ of: string; cursors: readonly string[] }>({ of, cursors: [] });
  const cursors = kept.of === of ? kept.cursors : [];

  return {
    cursor: cursors.at(-1),
    before: cursors.length,
    goOn: (nextCursor) => setKept({ of, cursors: [...cursors, nextCursor] }),
    goBack: () => setKept({ of, cursors: cursors.slice(0, -1) }),
  };
}
