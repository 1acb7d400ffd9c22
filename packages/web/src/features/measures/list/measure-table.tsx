import type { Measure } from '@anklang/domain';
import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { TableFrame } from '../../../ui/table-frame.tsx';
import { departmentsOf } from '../../touchpoints/fields/index.ts';
import { MeasureLink } from '../measure-link.tsx';
import { StateBadge } from '../state-badge.tsx';
import { useMeasureWords } from '../use-measure-words.ts';

const columns = ['title', 'state', 'who', 'touchpoints', 'dates', 'budget', 'target'] as const;

export function MeasureTable({ measures }: { measures: readonly Measure[] }) {
  const { t } = useTranslation('measures');
  return (
    <TableFrame label={t('title')} minWidth={980} stacks>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column} scope="col">
              {t(`column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {measures.map((measure) => (
          <Row key={measure.id} measure={measure} />
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

function Row({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const departments = useQuery(departmentsOf(useWorkspaceId()));
  const { state, departmentId, responsible, touchpoints, goal, cases, activeCase } = measure;
  const plan = cases[activeCase];
  const department = departments.data?.find(({ id }) => id === departmentId)?.name;
  const amounts = [
    plan.oneOff && words.money(plan.oneOff),
    plan.perMonth && words.moneyPerMonth(plan.perMonth),
    plan.hours && words.hours(plan.hours),
  ].filter((amount) => typeof amount === 'string');
  const isFree = plan.oneOff === 0 || plan.perMonth === 0;

  return (
    <Table.Tr>
      <Table.Th scope="row">
        <MeasureLink measure={measure} />
      </Table.Th>
      <Table.Td>
        <StateBadge state={state} />
      </Table.Td>
      <Table.Td data-head={t('column.who')}>
        {[department, responsible].filter(Boolean).join(', ') || t('nobody')}
      </Table.Td>
      <Table.Td data-head={t('column.touchpoints')}>{touchpoints.map(({ name }) => name).join(', ')}</Table.Td>
      <Table.Td data-head={t('column.dates')}>{words.dates(plan)}</Table.Td>
      <Table.Td data-head={t('column.budget')} style={{ whiteSpace: 'nowrap' }}>
        {amounts.map((amount) => (
          <div key={amount}>{amount}</div>
        ))}
        {amounts.length === 0 && (isFree ? words.money(0) : t('notSaid'))}
      </Table.Td>
      <Table.Td data-head={t('column.target')}>
        {plan.target === null ? t('notSaid') : words.value(goal.metric, plan.target)}
        {plan.target !== null && (
          <Text fz="xs" c="dimmed">
            {t(`metric.${goal.metric}`)}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
