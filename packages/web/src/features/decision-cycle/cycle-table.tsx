import type { DecisionCycle } from '@anklang/domain';
import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TableFrame } from '../../ui/table-frame.tsx';
import { Felt, TouchpointsLink } from './phase-card.tsx';
import { isGap } from './sum-up-cycle.ts';

type Props = { cycle: DecisionCycle; productId: string | undefined };

/** All that is known of the phases, in numbers. */
export function CycleTable({ cycle, productId }: Props) {
  const { t } = useTranslation('decisionCycle');
  const hasShared = productId !== undefined;

  return (
    <TableFrame label={t('table.label')} minWidth={hasShared ? 780 : 660}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('table.phase')}</Table.Th>
          <Table.Th scope="col">{t('table.touchpoints')}</Table.Th>
          {hasShared && <Table.Th scope="col">{t('table.shared')}</Table.Th>}
          <Table.Th scope="col">{t('table.steps')}</Table.Th>
          <Table.Th scope="col">{t('table.felt')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cycle.phases.map((phase, place) => (
          <Table.Tr key={phase.id}>
            <Table.Th scope="row">
              {place + 1}. {phase.name}
              {phase.influence !== 'none' && (
                <Text fz="xs" c="dimmed" fw={400}>
                  {t(`influence.${phase.influence}`)}
                </Text>
              )}
              {phase.description !== '' && (
                <Text fz="sm" c="dimmed" fw={400} maw="48ch">
                  {phase.description}
                </Text>
              )}
            </Table.Th>
            <Table.Td>
              {isGap(phase) ? (
                <Badge variant="light" color="var(--danger)" miw="max-content">
                  {t('gap')}
                </Badge>
              ) : (
                <TouchpointsLink phase={phase} productId={productId} />
              )}
            </Table.Td>
            {hasShared && <Table.Td>{phase.shared}</Table.Td>}
            <Table.Td>
              {phase.steps === 0
                ? t('table.nothing')
                : t('table.stepsOf', { steps: t('steps', { count: phase.steps }), count: phase.journeys })}
            </Table.Td>
            <Table.Td>
              {phase.asIs === null ? (
                t('table.nothing')
              ) : (
                <>
                  <Felt phase={phase} />
                  <Text fz="xs" c="dimmed">
                    {t('table.points', { count: phase.points })}
                  </Text>
                </>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}
