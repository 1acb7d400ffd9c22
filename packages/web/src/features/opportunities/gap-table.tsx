import type { GapCell, Opportunities } from '@anklang/domain';
import { Table } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconMinus, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/index.ts';
import { useMay, useWorkspaceId } from '../../lib/session/index.ts';
import { TableFrame } from '../../ui/table-frame.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './opportunities.module.css';

type Gaps = Opportunities['gaps'];
type Place = { phase: string; segment: string };

/** Phases as rows, segments as columns; each cell says what is there, and leads on. */
export function GapTable({ gaps: { phases, segments, cells } }: { gaps: Gaps }) {
  const { t } = useTranslation('opportunities');
  const columns = [{ id: null, name: t('people') }, ...segments];
  const byPlace = new Map(cells.map((cell) => [`${cell.phaseId} ${cell.segmentId}`, cell]));

  return (
    <TableFrame label={t('gaps.table')} minWidth={160 + 140 * columns.length}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('gaps.phase')}</Table.Th>
          {columns.map(({ id, name }) => (
            <Table.Th key={id ?? 'all'} scope="col">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {phases.map((phase) => (
          <Table.Tr key={phase.id}>
            <Table.Th scope="row">{phase.name}</Table.Th>
            {columns.map((column) => {
              const cell = byPlace.get(`${phase.id} ${column.id}`);
              return (
                <Table.Td key={column.id ?? 'all'} className={classes['cell']} data-state={cell?.state}>
                  {cell && <Cell cell={cell} place={{ phase: phase.name, segment: column.name }} />}
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}

const icons = { empty: IconCircleDashed, weak: IconMinus, unknown: IconQuestionMark, good: IconCheck } as const;

function Cell({ cell, place }: { cell: GapCell; place: Place }) {
  const { t } = useTranslation('opportunities');
  const format = useFormat();
  const { state, touchpoints, good, supposed } = cell;
  const Icon = icons[state];

  return (
    <>
      <span className={classes['state']}>
        <Icon size={15} aria-hidden />
        <span>
          {t(`gaps.state.${state}`, { good: format.number(good) })}
          {state !== 'empty' && (
            <span className={classes['small']}> {t('gaps.ofAll', { formatted: format.number(touchpoints) })}</span>
          )}
        </span>
      </span>
      {state === 'good' && supposed === good && <div className={classes['small']}>{t('gaps.supposed')}</div>}
      <Next cell={cell} place={place} />
    </>
  );
}

/** Nothing there: add one. Otherwise: see which. */
function Next({ cell: { phaseId, segmentId, state }, place }: { cell: GapCell; place: Place }) {
  const { t } = useTranslation('opportunities');
  const mayAdd = useMay('touchpoint.manage');
  const params = { workspaceId: useWorkspaceId() };
  if (state === 'empty' && !mayAdd) return null;
  if (state === 'empty') {
    return (
      <TextLink
        to="/w/$workspaceId/touchpoints"
        params={params}
        search={{ adding: true, newPhase: phaseId, ...(segmentId === null ? {} : { newSegment: segmentId }) }}
        fz="sm"
        aria-label={t('gaps.addOf', place)}
      >
        {t('gaps.add')}
      </TextLink>
    );
  }

  return (
    <TextLink
      to="/w/$workspaceId/touchpoints"
      params={params}
      search={{ phase: phaseId }}
      fz="sm"
      aria-label={t('gaps.open', place)}
    >
      {t('gaps.see')}
    </TextLink>
  );
}
