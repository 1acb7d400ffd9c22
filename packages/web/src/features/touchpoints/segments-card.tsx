import type { TouchpointInsight } from '@anklang/domain';
import { NativeSelect, Paper, ScrollArea, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EstimateText } from '../../charts/estimate-text.tsx';
import { useLanguage } from '../../lib/language/index.ts';
import { LevelMark } from '../../ui/level-mark.tsx';
import { prepareSegments } from './prepare-segments.ts';

/** The same question asked in groups; small groups say that they are small instead of a number. */
export function SegmentsCard({ insight }: { insight: TouchpointInsight }) {
  const { t } = useTranslation('insights');
  const models = prepareSegments(insight.segments, useLanguage());
  const [chosen, setChosen] = useState<string | null>(null);
  const model = models.find(({ column }) => column === chosen) ?? models[0];

  return (
    <Paper p="md" component="section" aria-labelledby="segments-title">
      <Title order={2} id="segments-title" mb="xs">
        {t('touchpoint.segments')}
      </Title>
      {!model && <Text>{t('touchpoint.segmentsNone')}</Text>}
      {models.length > 1 && (
        <NativeSelect
          label={t('ranking.segment')}
          value={model?.column ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={models.map(({ column }) => column)}
          w="fit-content"
          mb="xs"
        />
      )}
      {model && (
        <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': model.column }}>
          <Table miw={560} aria-label={`${t('touchpoint.segments')}: ${model.column}`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{model.column}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('touchpoint.answersCount')}
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('ranking.column.mean')}
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  <LevelMark level="disappointing" label={t('level.disappointing')} />
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  <LevelMark level="delighting" label={t('level.delighting')} />
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {model.groups.map((group) => (
                <Table.Tr key={group.value}>
                  <Table.Th scope="row">{group.value}</Table.Th>
                  <Table.Td ta="right">{group.n}</Table.Td>
                  {group.mean.kind === 'notEnough' ? (
                    <Table.Td colSpan={3} ta="right">
                      <EstimateText estimate={group.mean} />
                    </Table.Td>
                  ) : (
                    <>
                      <Table.Td ta="right">
                        <EstimateText estimate={group.mean} />
                      </Table.Td>
                      <Table.Td ta="right">
                        <EstimateText estimate={group.disappointing} />
                      </Table.Td>
                      <Table.Td ta="right">
                        <EstimateText estimate={group.delighting} />
                      </Table.Td>
                    </>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      )}
    </Paper>
  );
}
