import { Button, Group, ScrollArea, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format/index.ts';
import { saveFile } from '../lib/save-file.ts';
import { writeCsv } from '../lib/write-csv.ts';
import { Details } from './details.tsx';

type Rejected = { line: number; code: string; detail: string };

type Props = {
  /** The first of them; all that are kept. */
  rows: readonly Rejected[];
  total: number;
  sayReason: (row: Rejected) => string;
  open?: boolean;
};

/** Rows that an import left out, each with its line and reason; to look at and to take along. */
export function RejectedRows({ rows, total, sayReason, open }: Props) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  if (total === 0) return null;
  const cells = rows.map((row) => [String(row.line), sayReason(row), row.detail]);
  const heads = [t('rejected.line'), t('rejected.reason'), t('rejected.detail')];
  const title = t('rejected.title', { count: total, formatted: format.number(total) });
  const save = () => saveFile({ name: t('rejected.fileName'), content: writeCsv([heads, ...cells]), type: 'text/csv' });

  return (
    <Details summary={title} open={open ?? false}>
      <Group mb="xs" gap="sm">
        <Button size="compact-sm" variant="default" onClick={save}>
          {t('rejected.download')}
        </Button>
        {total > rows.length && (
          <Text fz="sm" c="dimmed">
            {t('rejected.first', { formatted: format.number(rows.length) })}
          </Text>
        )}
      </Group>
      <ScrollArea.Autosize mah={320} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': title }}>
        <Table fz="sm" aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cells.map((row) => (
              <Table.Tr key={row[0]}>
                {row.map((cell, index) => (
                  <Table.Td key={heads[index]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Details>
  );
}
