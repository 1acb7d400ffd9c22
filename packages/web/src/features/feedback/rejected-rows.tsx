import type { Wave } from '@anklang/domain';
import { Button, Group, ScrollArea, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNamedWords } from '../../lib/language/use-named-words.ts';
import { saveFile } from '../../lib/save-file.ts';
import { Details } from '../../ui/details.tsx';
import { writeCsv } from './write-csv.ts';

/** Rows that the import left out, each with its line and reason; to look at and to take along. */
export function RejectedRows({ wave }: { wave: Wave }) {
  const { t } = useTranslation('survey');
  const sayReason = useNamedWords('mapping');
  if (wave.rejectedCount === 0) return null;
  const rows = wave.rejected.map(({ line, code, detail }) => [
    String(line),
    sayReason(`rejected.${code}`, { detail }) ?? code,
    detail,
  ]);
  const heads = [t('rejected.line'), t('rejected.reason'), t('rejected.detail')];
  const title = t('rejected.title', { count: wave.rejectedCount });

  return (
    <Details summary={title}>
      <Group mb="xs" gap="sm">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            saveFile({ name: t('rejected.fileName'), content: writeCsv([heads, ...rows]), type: 'text/csv' })
          }
        >
          {t('rejected.download')}
        </Button>
        {wave.rejectedCount > rows.length && (
          <Text fz="sm" c="dimmed">
            {t('rejected.first', { count: rows.length })}
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
            {rows.map((row) => (
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
