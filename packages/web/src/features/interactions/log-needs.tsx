import { ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './interactions.module.css';

/** What an interaction is, and a tiny file of some to look at. */
export function LogNeeds() {
  const { t } = useTranslation('interactions');
  const { shop, hotline, delivery } = t('empty.touchpoints', { returnObjects: true });
  const rows = [
    ['K-1001', shop, '2026-03-02 09:14', '9'],
    ['K-1001', hotline, '2026-03-04 16:40', '4'],
    ['K-1001', delivery, '2026-03-06 11:05', ''],
    ['K-1002', hotline, '2026-03-02 10:31', '8'],
  ] as const;
  const columns = ['customer', 'touchpoint', 'time', 'rating'] as const;

  return (
    <Stack gap="sm">
      <Title order={2}>{t('empty.title')}</Title>
      <Text maw="var(--text-width)">{t('empty.text')}</Text>
      <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
        <li>{t('empty.who')}</li>
        <li>{t('empty.where')}</li>
        <li>{t('empty.when')}</li>
      </ul>
      <Text maw="var(--text-width)">{t('empty.more')}</Text>
      <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('empty.example') }}>
        <Table w="auto" withTableBorder captionSide="top" bg="var(--card)" className={classes['sample']}>
          <Table.Caption ta="left">{t('empty.example')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`empty.columns.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([customer, touchpoint, time, rating]) => (
              <Table.Tr key={customer + time}>
                <Table.Td>{customer}</Table.Td>
                <Table.Td>{touchpoint}</Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{time}</Table.Td>
                <Table.Td ta="right">{rating}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </Stack>
  );
}
