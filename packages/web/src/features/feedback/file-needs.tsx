import { Paper, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a survey file needs, with a tiny one to look at. */
export function FileNeeds() {
  return (
    <Paper p="lg">
      <FileNeedsText />
    </Paper>
  );
}

function FileNeedsText() {
  const { t } = useTranslation('survey');
  const notUsed = t('empty.exampleNotUsed');
  const { north, south } = { north: t('empty.exampleRegions.north'), south: t('empty.exampleRegions.south') };
  const rows = [
    ['1001', '9', '5', '4', notUsed, north],
    ['1002', '6', '4', '2', '1', south],
    ['1003', '8', notUsed, '4', '5', south],
  ];
  const columns = ['person', 'recommend', 'booking', 'service', 'delivery', 'region'] as const;

  return (
    <Stack gap="sm">
      <Title order={2}>{t('empty.title')}</Title>
      <Text>{t('empty.text')}</Text>
      <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
        <li>{t('empty.outcome')}</li>
        <li>{t('empty.touchpoints')}</li>
        <li>{t('empty.extras')}</li>
      </ul>
      <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('empty.example') }}>
        <Table w="auto" withTableBorder fz="sm" captionSide="top">
          <Table.Caption ta="left">{t('empty.example')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`empty.exampleColumns.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row[0]}>
                {row.map((cell, index) => (
                  <Table.Td key={columns[index]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Stack>
  );
}
