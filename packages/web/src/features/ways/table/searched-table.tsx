import { Group, Stack } from '@mantine/core';
import type { Column, Sorting } from './columns.ts';
import { tableCsv } from './columns.ts';
import { DownloadButton } from './download-button.tsx';
import { SortableTable } from './sortable-table.tsx';

type Search = { sort?: string | undefined; descending?: boolean | undefined };

type Props<Row> = {
  search: Search;
  onSearch: (change: Search) => void;
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Sorted by it, largest first, unless the address says otherwise. */
  usual: string;
};

/** A table whose order stands in the address, with all its rows to take along. */
export function SearchedTable<Row>({ search, onSearch, usual, ...table }: Props<Row>) {
  const { caption, columns, rows } = table;
  const known = columns.find(({ key }) => key === search.sort);
  const sorting: Sorting = { sort: known?.key ?? usual, descending: (known && search.descending) ?? true };

  return (
    <Stack gap="sm">
      <Group justify="flex-end">
        <DownloadButton as="csv" what={caption} content={() => tableCsv(rows, columns)} />
      </Group>
      <SortableTable
        {...table}
        sorting={sorting}
        onSort={(next) => onSearch({ sort: next.sort, descending: next.descending ? undefined : false })}
      />
    </Stack>
  );
}
