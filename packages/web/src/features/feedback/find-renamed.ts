import type { Upload } from '@anklang/domain';

export type Renamed = { before: string; now: string };

/** Columns that a known survey called otherwise: the newest earlier name, and the one in this file. */
export function findRenamed(suggestion: Upload['suggestion'], columns: ReadonlySet<string>): Renamed[] {
  const renamed = new Set(
    suggestion.reasons.filter((reason) => reason.code === 'renamed').map((reason) => reason.column),
  );

  return (suggestion.mapping?.touchpoints ?? []).flatMap(({ column, aliases = [] }) => {
    const earlier = aliases.filter((alias) => !columns.has(alias)).at(-1);
    return renamed.has(column) && earlier ? [{ before: earlier, now: column }] : [];
  });
}
