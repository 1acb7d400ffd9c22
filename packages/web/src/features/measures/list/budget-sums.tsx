import type { MeasureBudget } from '@anklang/domain';
import { Paper, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useMeasureWords } from '../use-measure-words.ts';

const amounts = ['oneOff', 'perMonth', 'hours'] as const;
const sides = ['planned', 'actual'] as const;

/** Plan and reality beside each other, never one for the other. */
export function BudgetSums({ budget }: { budget: MeasureBudget }) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();

  return (
    <Paper p="md" component="section" aria-labelledby="budget-title">
      <SectionHead id="budget-title" title={t('budget.title')}>
        {t('budget.lead')}
      </SectionHead>
      <Table.ScrollContainer
        minWidth={420}
        mt="xs"
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('budget.title') } }}
      >
        <Table aria-labelledby="budget-title">
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {amounts.map((amount) => (
                <Table.Th key={amount} scope="col" ta="right">
                  {t(`budget.${amount}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sides.map((side) => (
              <Table.Tr key={side}>
                <Table.Th scope="row">
                  {t(`budget.${side}`)}
                  <Text fz="xs" c="dimmed" fw={400}>
                    {t(`budget.${side}Of`, {
                      count: budget[side].measures,
                      formatted: words.count(budget[side].measures),
                    })}
                  </Text>
                </Table.Th>
                {amounts.map((amount) => (
                  <Table.Td key={amount} ta="right" style={{ whiteSpace: 'nowrap' }}>
                    {amount === 'hours' ? words.count(budget[side].hours) : words.money(budget[side][amount])}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
