import type { Cell, MapLane, MapStep } from '@anklang/domain';
import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format/index.ts';
import { useMap } from '../live/map-context.ts';
import { CellEditor } from './cell-editor.tsx';
import { shownCell } from './cell-operations.ts';
import { CellText } from './cell-text.tsx';
import { useGridActs } from './grid-acts.ts';
import { isSameSpot, type Spot } from './spot.ts';
import classes from './step-list.module.css';
import type { GridState } from './use-acts.ts';
import type { MapNames } from './use-map-names.ts';

type Props = {
  step: MapStep;
  number: number;
  lanes: readonly MapLane[];
  personas: readonly string[];
  names: MapNames;
  state: GridState;
};

/** What is said of a step, lane by lane. Lanes where nothing is said would be most of a phone's screen: they wait behind a button. */
export function StepLanes({ step, number, lanes, personas, names, state }: Props) {
  const { t } = useTranslation('journeyMap');
  const format = useFormat();
  const { map, mayEdit } = useMap();
  const acts = useGridActs();
  const [isWhole, setWhole] = useState(false);
  const isWriting = (spot: Spot) => state.isWriting && isSameSpot(state.spot, spot);
  const cellsOf = (lane: MapLane) => map.cells[step.id]?.[lane.id];
  const said = lanes.filter(
    (lane) => saidIn(cellsOf(lane), personas).length > 0 || isWriting({ stepId: step.id, laneId: lane.id }),
  );
  // Where nothing is said at all, the lanes are what there is to begin with.
  const isShort = said.length > 0 || !mayEdit;
  const shown = isShort && !isWhole ? said : lanes;
  const count = lanes.length - said.length;

  return (
    <>
      <dl className={classes['lanes']} aria-label={t('list.lanes', { name: step.name })}>
        {shown.map((lane) => {
          const spot = { stepId: step.id, laneId: lane.id };
          const cells = cellsOf(lane);
          const label = t('cell.label', { lane: names.lane(lane), number, name: step.name });
          return (
            <div key={lane.id}>
              <dt>{names.lane(lane)}</dt>
              <dd>
                {isWriting(spot) ? (
                  <CellEditor stepId={step.id} {...{ lane, label, cells, personas, names }} />
                ) : (
                  <Said
                    {...{ cells, personas, names, mayEdit }}
                    label={label}
                    onWrite={() => acts.go(spot, { write: true })}
                  />
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {isShort && count > 0 && mayEdit && (
        <Button variant="subtle" size="compact-sm" mt="xs" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('list.hideEmpty') : t('list.showEmpty', { count, formatted: format.number(count) })}
        </Button>
      )}
    </>
  );
}

type SaidCell = { persona: string; cell: Cell | null; isOwn: boolean };

/** What each of these personas says there; beside others only what is their own. */
function saidIn(cells: Readonly<Record<string, Cell>> | undefined, personas: readonly string[]): SaidCell[] {
  return personas
    .map((persona) => ({ persona, ...shownCell(cells, persona) }))
    .filter(({ cell, isOwn }) => cell && (isOwn || personas.length === 1));
}

type SaidProps = {
  cells: Readonly<Record<string, Cell>> | undefined;
  personas: readonly string[];
  names: MapNames;
  mayEdit: boolean;
  label: string;
  onWrite: () => void;
};

/** What is said, which is also what is pressed to write on. */
function Said({ cells, personas, names, mayEdit, label, onWrite }: SaidProps) {
  const { t } = useTranslation('journeyMap');
  const said = saidIn(cells, personas);
  const words = said.map(({ persona, cell, isOwn }) => (
    <span key={persona} className={classes['said']} data-muted={!isOwn || undefined}>
      {personas.length > 1 && <span className={classes['who']}>{names.persona(persona)}: </span>}
      {cell && <CellText cell={cell} names={names} />}
    </span>
  ));
  if (!mayEdit) return said.length === 0 ? '–' : words;

  return (
    <button type="button" className={classes['write']} onClick={onWrite}>
      {said.length === 0 ? <span className={classes['empty']}>{t('cell.write')}</span> : words}
      <VisuallyHidden>{label}</VisuallyHidden>
    </button>
  );
}
