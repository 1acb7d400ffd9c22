import type { TouchpointFile } from '@anklang/domain';
import { ScrollArea, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useNamedWords } from '../../lib/language/use-named-words.ts';
import { Details } from '../../ui/details.tsx';

type Props = { problems: TouchpointFile['problems']; total: number };

/** What cannot be taken, line by line, in words. */
export function ProblemTable({ problems, total }: Props) {
  const { t } = useTranslation('scale');
  const say = useNamedWords('scale');
  const format = useFormat();
  if (total === 0) return null;
  const title = t('import.problems', { count: total, formatted: format.number(total) });

  return (
    <Details summary={title} open>
      {total > problems.length && (
        <Text fz="sm" c="dimmed" mb="xs">
          {t('import.firstProblems', { formatted: format.number(problems.length) })}
        </Text>
      )}
      <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': title }}>
        <Table fz="sm" aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('import.line')}</Table.Th>
              <Table.Th scope="col">{t('import.column')}</Table.Th>
              <Table.Th scope="col">{t('import.value')}</Table.Th>
              <Table.Th scope="col">{t('import.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map(({ line, column, value, reason }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown.
              <Table.Tr key={place}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>{column}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
                <Table.Td>{say(`file.reason.${reason}`) ?? reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Details>
  );
}
