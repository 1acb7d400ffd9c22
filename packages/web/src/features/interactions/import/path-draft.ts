import type { ColumnSummary, FileFormat, PathMapping } from '@anklang/domain';

/** The mapping of a path file while a person corrects it. */
export type PathDraft = { path: string; separator: string; conversions: string; value: string; nulls: string };

export function draftPaths(mapping: PathMapping | null, columns: readonly ColumnSummary[]): PathDraft {
  const known = (column: string | undefined) => (columns.some(({ name }) => name === column) ? (column ?? '') : '');

  return {
    path: known(mapping?.path),
    separator: mapping?.separator ?? '>',
    conversions: known(mapping?.conversions),
    value: known(mapping?.value),
    nulls: known(mapping?.nulls),
  };
}

export type PathIssue = 'pathMissing' | 'separatorMissing' | 'conversionsMissing';

export function checkPaths(draft: PathDraft): PathIssue[] {
  const issues: PathIssue[] = [];
  if (draft.path === '') issues.push('pathMissing');
  if (draft.separator === '') issues.push('separatorMissing');
  if (draft.conversions === '') issues.push('conversionsMissing');
  return issues;
}

export function finishPaths(draft: PathDraft, format: FileFormat = {}): PathMapping | null {
  if (checkPaths(draft).length > 0) return null;
  const { path, separator, conversions, value, nulls } = draft;

  return {
    path,
    separator,
    conversions,
    ...(value ? { value } : {}),
    ...(nulls ? { nulls } : {}),
    ...(Object.keys(format).length > 0 ? { format } : {}),
  };
}

/** What a column of counted paths is used as. */
export type PathUse = 'path' | 'conversions' | 'value' | 'nulls';

export function usesOfPaths(draft: PathDraft): ReadonlyMap<string, readonly PathUse[]> {
  const uses = new Map<string, PathUse[]>();
  for (const use of ['path', 'conversions', 'value', 'nulls'] as const) {
    const column = draft[use];
    if (column) uses.set(column, [...(uses.get(column) ?? []), use]);
  }
  return uses;
}

/** The longest of some paths of the file: it shows best whether the sign between the steps is right. */
export function longestPath(paths: readonly string[], separator: string): string[] {
  return paths
    .map((text) => splitPath(text, separator))
    .reduce((longest, steps) => (steps.length > longest.length ? steps : longest), []);
}

/** The steps of a path as the file writes it. */
function splitPath(text: string, separator: string): string[] {
  return separator === '' ? [text.trim()] : text.split(separator).map((step) => step.trim());
}
