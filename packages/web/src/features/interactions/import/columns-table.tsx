import { Pagination, ScrollArea, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { Details } from '../../../ui/details.tsx';
import type { FileColumns } from './column-select.tsx';
import { ColumnValues } from './column-values.tsx';
import type { ColumnUse } from './log-draft.ts';
import type { PathUse } from './path-draft.ts';

type Props = { columns: FileColumns; uses: ReadonlyMap<string, readonly (ColumnUse | PathUse)[]> };

const perPage = 25;

/** Every column of the file with its values and what it is used as, so that nothing useful is overlooked. */
export function ColumnsTable({ columns, uses }: Props) {
  const { t } = useTranslation('interactions');
  const format = useFormat();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = columns.list.filter(({ name, values }) => {
    const text = [name, ...values.map(({ value }) => value)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const current = Math.min(page, pages);
  const count = columns.list.length;
  const title = t('columns.title', { count, formatted: format.number(count) });
  const sayUses = (column: string) => uses.get(column)?.map((use) => t(`use.${use}`)) ?? [];

  return (
    <Details summary={title}>
      <Stack gap="sm">
        {count > 10 && (
          <TextInput
            label={t('columns.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              setPage(1);
            }}
            maw={320}
          />
        )}
        {words.length > 0 && (
          <Text fz="sm" c="dimmed" role="status">
            {found.length === 0 ? t('columns.none') : t('columns.shown', { shown: found.length, total: count })}
          </Text>
        )}
        <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': title }}>
          <Table miw={720} fz="sm" aria-label={title} verticalSpacing="xs" bg="var(--card)" withTableBorder>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('columns.column')}</Table.Th>
                <Table.Th scope="col">{t('columns.use')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('columns.filled')}
                </Table.Th>
                <Table.Th scope="col">{t('columns.values')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.slice((current - 1) * perPage, current * perPage).map((summary) => (
                <Table.Tr key={summary.name}>
                  <Table.Th scope="row" style={{ overflowWrap: 'anywhere', minWidth: 140 }}>
                    {summary.name}
                  </Table.Th>
                  <Table.Td c={uses.has(summary.name) ? 'var(--ink)' : 'dimmed'}>
                    {uses.has(summary.name) ? format.list(sayUses(summary.name)) : t('columns.unused')}
                  </Table.Td>
                  <Table.Td ta="right">
                    {format.share(summary.filled / Math.max(1, summary.filled + summary.empty))}
                  </Table.Td>
                  <Table.Td>
                    <ColumnValues summary={summary} most={5} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
        {pages > 1 && <Pagination value={current} total={pages} onChange={setPage} aria-label={title} size="sm" />}
      </Stack>
    </Details>
  );
}
