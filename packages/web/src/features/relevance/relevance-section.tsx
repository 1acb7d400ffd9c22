import type { TouchpointRecord, TouchpointRelevance } from '@anklang/domain';
import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { entriesOf } from '../touchpoints/fields/index.ts';
import { CellPanel } from './cell-panel.tsx';
import { CellSays } from './cell-says.tsx';
import { cellsOfTouchpoint } from './cells-of-touchpoint.ts';
import { ComputingNote } from './computing-note.tsx';
import { useSayDrift } from './influence-series.tsx';
import { Legend } from './legend.tsx';
import { prepareCell } from './prepare-cell.ts';
import { relevanceOf } from './relevance-queries.ts';

type Props = { record: Pick<TouchpointRecord, 'id' | 'name'> };

/** The touchpoint's row of the map, and whether its influence has changed. */
export function RelevanceSection({ record }: Props) {
  const { t } = useTranslation('relevance');
  const workspaceId = useWorkspaceId();
  const mayJudge = useMay('judgement.write');
  const relevance = useQuery(relevanceOf(workspaceId, record.id));
  const [isOpen, setOpen] = useState(false);

  return (
    <Paper p="md" component="section" aria-labelledby="relevance-title">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm" align="flex-start">
          <div style={{ flex: '1 1 320px' }}>
            <Title order={2} id="relevance-title">
              {t('section.title')}
            </Title>
            <Text fz="sm" c="dimmed" maw="var(--text-width)">
              {t('section.lead')}{' '}
              <TextLink
                to="/w/$workspaceId/relevance"
                params={{ workspaceId }}
                search={{ search: record.name }}
                fz="sm"
              >
                {t('section.toMap')}
              </TextLink>
            </Text>
          </div>
          {mayJudge && (
            <Button variant="default" onClick={() => setOpen(true)}>
              {t('section.judge')}
            </Button>
          )}
        </Group>
        <Loaded query={relevance}>
          {(found) => (
            <>
              <Found relevance={found} />
              <ComputingNote computing={found.computing} touchpointId={record.id} />
              {isOpen && (
                <CellPanel
                  touchpoint={record}
                  column={{ id: null, name: t('all.segment'), traits: null }}
                  cell={cellsOfTouchpoint(found).find(({ segmentId, phaseId }) => !segmentId && !phaseId)?.cell}
                  place={{ segmentId: null, phaseId: null }}
                  onClose={() => setOpen(false)}
                />
              )}
            </>
          )}
        </Loaded>
      </Stack>
    </Paper>
  );
}

function Found({ relevance }: { relevance: TouchpointRelevance }) {
  const { t } = useTranslation('relevance');
  const workspaceId = useWorkspaceId();
  const formats = formatsFor(useLanguage());
  const segments = useQuery(entriesOf(workspaceId, 'segment'));
  const phases = useQuery(entriesOf(workspaceId, 'phase'));
  const sayDrift = useSayDrift();
  const name = (list: readonly { id: string; name: string }[] | undefined, id: string | null) =>
    id === null ? null : (list?.find((one) => one.id === id)?.name ?? '…');
  const rows = cellsOfTouchpoint(relevance);
  if (rows.length === 0 && relevance.surveys.length === 0) return <Text>{t('section.nothing')}</Text>;

  return (
    <>
      {relevance.surveys
        .filter(({ drift }) => drift !== null)
        .map((survey) => (
          <Text key={survey.surveyId} maw="80ch">
            {sayDrift(survey)}
          </Text>
        ))}
      {rows.length > 0 && <Legend />}
      {rows.length > 0 && (
        <TableFrame label={t('section.title')} minWidth={420}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('section.column')}</Table.Th>
              <Table.Th scope="col">{t('facet.relevance')}</Table.Th>
              <Table.Th scope="col">{t('facet.potential')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ segmentId, phaseId, cell }) => {
              const [segment, phase] = [name(segments.data, segmentId), name(phases.data, phaseId)];
              const both = segment && phase ? t('section.and', { segment, phase }) : (segment ?? phase);
              return (
                <Table.Tr key={`${segmentId} ${phaseId}`}>
                  <Table.Th scope="row">{both ?? t('all.segment')}</Table.Th>
                  <Table.Td>
                    <CellSays cell={prepareCell(cell, 'relevance', formats)} />
                  </Table.Td>
                  <Table.Td>
                    <CellSays cell={prepareCell(cell, 'potential', formats)} />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </TableFrame>
      )}
    </>
  );
}
