import type { GoalMetric, SourceEffect } from '@anklang/domain';
import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showEstimate } from '../../../charts/estimate.ts';
import { EstimateText } from '../../../charts/estimate-text.tsx';
import { useMeasureWords } from '../use-measure-words.ts';

type Props = { rivals: SourceEffect['rivals']; metric: GoalMetric };

/** What else may have made the difference. */
export function Rivals({ rivals, metric }: Props) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  if (rivals.length === 0) return null;

  return (
    <div style={{ marginTop: 12 }}>
      <Title order={4} fz="sm">
        {t('proof.rivals')}
      </Title>
      <Table aria-label={t('proof.rivals')} fz="sm" verticalSpacing={4} maw={720}>
        <Table.Tbody>
          {rivals.map(({ kind, state, size }) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{t(`proof.rival.${kind}`)}</Table.Th>
              <Table.Td>{t(`proof.rivalState.${state}`)}</Table.Td>
              <Table.Td ta="right">
                {size && (
                  <EstimateText
                    inline
                    estimate={showEstimate(size, {
                      write: (number) => words.difference(metric, number),
                      range: words.range,
                    })}
                  />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
