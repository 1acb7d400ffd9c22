import type {
  Distance as FoundDistance,
  RelevanceCell,
  RelevanceColumn,
  RelevanceFacet,
  RelevanceMap,
} from '@anklang/domain';
import { Paper, Table, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatsFor } from '../../charts/format.ts';
import { useLanguage } from '../../lib/language/index.ts';
import { useWorkspaceId } from '../../lib/session/index.ts';
import { TableFrame } from '../../ui/table-frame.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Distance, useDistances } from '../targets/index.ts';
import { CellSays } from './cell-says.tsx';
import { prepareCell } from './prepare-cell.ts';
import classes from './relevance.module.css';

type Row = RelevanceMap['items'][number];
export type OpenCell = { row: Row; column: RelevanceColumn; cell: RelevanceCell | undefined };

type Props = {
  rows: readonly Row[];
  columns: readonly RelevanceColumn[];
  nameOf: (column: RelevanceColumn) => string;
  facet: RelevanceFacet;
  onOpen: (cell: OpenCell) => void;
};

const steps: Record<string, readonly [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Touchpoints as rows, segments or phases as columns. One cell is a stop of the Tab key, arrows reach the others. */
export function MapTable({ rows, columns, nameOf, facet, onOpen }: Props) {
  const { t } = useTranslation('relevance');
  const distanceOf = useDistances(rows.map(({ touchpointId }) => touchpointId));
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [stopRow, stopColumn] = [Math.min(at[0], rows.length - 1), Math.min(at[1], columns.length - 1)];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    if (!step || from === undefined) return;
    const [row = 0, column = 0] = from.split(' ').map(Number);
    const to = [row + step[0], column + step[1]] as const;
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.join(' ')}"]`);
    event.preventDefault();
    if (!next) return;
    setAt(to);
    next.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows lead from button to button; each is a control of its own
    <div onKeyDown={onKeyDown}>
      <TableFrame label={t('table')} minWidth={220 + 125 * columns.length}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" className={classes['row']}>
              {t('touchpoint')}
            </Table.Th>
            {columns.map((column) => (
              <Table.Th key={column.id ?? 'all'} scope="col" className={classes['head']}>
                {nameOf(column)}
                {!column.isMeasured && <span className={classes['small']}>{t('notMeasured')}</span>}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, i) => (
            <Table.Tr key={row.touchpointId}>
              <Table.Th scope="row" className={classes['row']}>
                <RowName row={row} distance={distanceOf(row.touchpointId)} />
              </Table.Th>
              {columns.map((column, j) => (
                <Table.Td key={column.id ?? 'all'} className={classes['cell']}>
                  <CellButton
                    {...{ row, column, facet, onOpen }}
                    name={nameOf(column)}
                    place={`${i} ${j}`}
                    isStop={i === stopRow && j === stopColumn}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableFrame>
    </div>
  );
}

/** The same on a phone: each touchpoint with those columns in which something stands, and the first to judge. */
export function MapList({ rows, columns, nameOf, facet, onOpen }: Props) {
  const distanceOf = useDistances(rows.map(({ touchpointId }) => touchpointId));
  return (
    <ul className={classes['list']}>
      {rows.map((row, i) => {
        const shown = columns.filter(({ id }, j) => j === 0 || row.cells.some(({ columnId }) => columnId === id));
        return (
          <Paper key={row.touchpointId} component="li" p="sm">
            <RowName row={row} distance={distanceOf(row.touchpointId)} />
            <ul className={classes['cells']}>
              {shown.map((column, j) => (
                <li key={column.id ?? 'all'}>
                  <span>{nameOf(column)}</span>
                  <CellButton
                    {...{ row, column, facet, onOpen }}
                    name={nameOf(column)}
                    place={`${i} ${j}`}
                    isStop={true}
                  />
                </li>
              ))}
            </ul>
          </Paper>
        );
      })}
    </ul>
  );
}

function RowName({ row: { touchpointId, name, drift }, distance }: { row: Row; distance: FoundDistance | undefined }) {
  const { t } = useTranslation('relevance');
  const workspaceId = useWorkspaceId();

  return (
    <>
      <TextLink to="/w/$workspaceId/touchpoints/$touchpointId" params={{ workspaceId, touchpointId }}>
        {name}
      </TextLink>
      {drift && drift.direction !== 'none' && (
        <span className={classes['small']}>
          <span aria-hidden>{drift.direction === 'rising' ? '↗' : '↘'} </span>
          {t(`cell.drift.${drift.direction}`)}
        </span>
      )}
      <Distance distance={distance} isOptional isLine />
    </>
  );
}

type CellProps = Omit<OpenCell, 'cell'> &
  Pick<Props, 'facet' | 'onOpen'> & { name: string; place: string; isStop: boolean };

function CellButton({ row, column, facet, onOpen, name, place, isStop }: CellProps) {
  const { t } = useTranslation('relevance');
  const cell = row.cells.find(({ columnId }) => columnId === column.id);
  const shown = prepareCell(cell, facet, formatsFor(useLanguage()));

  return (
    <UnstyledButton
      className={classes['open']}
      data-cell={place}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onOpen({ row, column, cell })}
    >
      <VisuallyHidden>{t('cell.of', { touchpoint: row.name, column: name })} </VisuallyHidden>
      <CellSays cell={shown} />
    </UnstyledButton>
  );
}
