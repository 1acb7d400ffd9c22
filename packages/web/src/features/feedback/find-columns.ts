import type { ColumnSummary } from '@anklang/domain';
import type { ColumnDraft } from './mapping-draft.ts';

export const columnFilters = ['used', 'all', 'issues', 'touchpoint', 'segment', 'ignore'] as const;
export type ColumnFilter = (typeof columnFilters)[number];

type Wanted = {
  search: string;
  filter: ColumnFilter;
  summaries: ReadonlyMap<string, ColumnSummary>;
  /** By column, what this page and what the server finds wrong. */
  issues: readonly ReadonlyMap<string, unknown>[];
};

/** Which of hundreds of columns are shown; the search looks at column names, given names and values. */
export function findColumns(
  columns: readonly ColumnDraft[],
  { search, filter, summaries, issues }: Wanted,
): ColumnDraft[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);

  return columns.filter((column) => {
    if (!fits(column, filter, issues)) return false;
    if (words.length === 0) return true;
    const values = summaries.get(column.column)?.values.map(({ value }) => value) ?? [];
    const text = [column.column, column.name, ...values].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function fits(column: ColumnDraft, filter: ColumnFilter, issues: Wanted['issues']): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'used':
      return column.role !== 'ignore';
    case 'issues':
      return issues.some((found) => found.has(column.column));
    default:
      return column.role === filter;
  }
}
