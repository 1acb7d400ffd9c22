import { ScrollArea, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Details } from './details.tsx';

type Props = {
  preview: { columns: readonly string[]; rows: readonly (readonly (string | null)[])[] };
  used: ReadonlySet<string>;
};

/** The first rows as they stand in the file; used columns first, hundreds of unused ones would only be in the way. */
export function PreviewTable({ preview, used }: Props) {
  const { t } = useTranslation('shell');
  const order = preview.columns
    .map((name, index) => ({ name, index, used: used.has(name) }))
    .toSorted((a, b) => Number(b.used) - Number(a.used))
    .slice(0, 60);

  return (
    <Details summary={t('preview.title')} open>
      <ScrollArea.Autosize mah={230} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('preview.title') }}>
        <Table
          withTableBorder
          bg="var(--card)"
          fz="xs"
          striped
          stickyHeader
          verticalSpacing={3}
          aria-label={t('preview.title')}
        >
          <Table.Thead>
            <Table.Tr>
              {order.map((column) => (
                <Table.Th key={column.name} scope="col" c={column.used ? 'var(--ink)' : 'dimmed'}>
                  {column.name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
              <Table.Tr key={line}>
                {order.map(({ name, index }) => (
                  <Table.Td key={name} style={{ whiteSpace: 'nowrap', maxWidth: 220, overflow: 'hidden' }}>
                    {row[index] || (
                      <Text span fz="xs" c="dimmed">
                        {t('preview.emptyCell')}
                      </Text>
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Details>
  );
}
