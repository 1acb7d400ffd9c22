import { Button, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { levelNames } from '../../charts/levels.ts';
import { useFormat } from '../../lib/format/index.ts';
import { fileNameOf, saveFile } from '../../lib/save-file.ts';
import { writeCsv } from '../../lib/write-csv.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import type { Votes } from './count-votes.ts';

/** The votes in figures, to read and to take along. */
export function VotesTable({ name, votes }: { name: string; votes: Votes }) {
  const { t } = useTranslation(['startWithOne', 'care']);
  const format = useFormat();
  const labelOf = (level: (typeof levelNames)[number]) => t(`care:perceptions.level.${level}`);
  const save = () => {
    const head = [t('picture.level'), t('picture.count')];
    const rows = levelNames.map((level) => [labelOf(level), votes[level]]);
    saveFile({ name: fileNameOf(name, 'csv'), content: writeCsv([head, ...rows]), type: 'text/csv' });
  };

  return (
    <div>
      <Table captionSide="top" withRowBorders={false}>
        <Table.Caption ta="left" mt={0} mb={4}>
          <Text fw={600} component="span" c="var(--ink)">
            {t('picture.table')}
          </Text>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('picture.level')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('picture.count')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('picture.share')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {levelNames.map((level) => (
            <Table.Tr key={level}>
              <Table.Th scope="row" fw={400}>
                <LevelMark level={level} label={labelOf(level)} />
              </Table.Th>
              <Table.Td ta="right">{format.number(votes[level])}</Table.Td>
              <Table.Td ta="right">{format.share(votes[level] / votes.people)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Button
        variant="subtle"
        size="compact-sm"
        className="no-print"
        leftSection={<IconDownload size={15} aria-hidden />}
        onClick={save}
      >
        {t('picture.csv')}
      </Button>
    </div>
  );
}
