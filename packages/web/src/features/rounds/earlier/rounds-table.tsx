import { progressSteps, type Round, stepKeys } from '@anklang/domain';
import { Table, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { ItemFact } from '../item-fact.tsx';
import classes from '../rounds.module.css';

/** More columns nobody compares. */
const mostColumns = 4;

/** What had been reached at the end of each round, item by item; the oldest first. */
export function RoundsTable({ rounds }: { rounds: readonly Round[] }) {
  const { t } = useTranslation(['rounds', 'shell', 'progress']);
  const shown = rounds.slice(0, mostColumns).toReversed();
  return (
    <div>
      <Title order={3} fz="md">
        {t('earlier.table')}
      </Title>
      <Text fz="sm" c="dimmed" mb="xs">
        {t('earlier.tableHint')}
      </Text>
      <TableFrame label={t('earlier.table')} minWidth={180 + shown.length * 160}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('earlier.item')}</Table.Th>
            {shown.map(({ id, number, closedAt }) => (
              <Table.Th key={id} scope="col">
                {t('number', { number })}
                {closedAt === null && ` (${t('earlier.now')})`}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stepKeys.map((step) => (
            <Fragment key={step}>
              <Table.Tr className={classes['stepRow'] ?? ''}>
                <Table.Th scope="rowgroup" colSpan={shown.length + 1}>
                  {t(`shell:navigation.${step}`)}
                </Table.Th>
              </Table.Tr>
              {progressSteps[step].map((key) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row" fw={400}>
                    {t(`progress:item.${key}`)}
                  </Table.Th>
                  {shown.map((round) => (
                    <Cell key={round.id} round={round} item={key} />
                  ))}
                </Table.Tr>
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </TableFrame>
    </div>
  );
}

function Cell({ round, item: key }: { round: Round; item: string }) {
  const item = round.steps.flatMap(({ items }) => items).find((one) => one.key === key);
  return (
    <Table.Td>
      {item && (
        <span className={classes['marked']} data-on={item.done || undefined}>
          {item.done ? <IconCircleCheckFilled size={16} aria-hidden /> : <IconCircle size={16} aria-hidden />}
          <span>
            <ItemFact item={item} />
          </span>
        </span>
      )}
    </Table.Td>
  );
}
