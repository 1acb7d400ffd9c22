import type { Cell, MapLane } from '@anklang/domain';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { CellEditor } from './cell-editor.tsx';
import { shownCell } from './cell-operations.ts';
import { CellText, sayCell } from './cell-text.tsx';
import classes from './grid.module.css';
import { useGridActs } from './grid-acts.ts';
import type { Somebody } from './somebody.ts';
import { spotKey } from './spot.ts';
import type { MapNames } from './use-map-names.ts';

export type CellProps = {
  stepId: string;
  stepName: string;
  number: number;
  lane: MapLane;
  cells: Readonly<Record<string, Cell>> | undefined;
  /** Whose words are shown; more than one: beside each other, with their names. */
  personas: readonly string[];
  names: MapNames;
  left: number;
  width: number;
  isActive: boolean;
  isWriting: boolean;
  mayEdit: boolean;
  somebody: Somebody | undefined;
};

/** One step in one lane. Drawn again only when what is said there changes: a map has hundreds. */
export const MapCell = memo(function MapCell(props: CellProps) {
  const { stepId, stepName, number, lane, cells, personas, names, isActive, isWriting, mayEdit, somebody } = props;
  const { t } = useTranslation('journeyMap');
  const acts = useGridActs();
  const spot = { stepId, laneId: lane.id };
  const label = t('cell.label', { lane: names.lane(lane), number, name: stepName });
  const said = personas
    .map((persona) => ({ persona, ...shownCell(cells, persona) }))
    .filter(({ isOwn }) => isOwn || personas.length === 1);
  const words = said.map(({ cell }) => (cell ? sayCell(cell, names) : '')).join(' ');
  const tags = [
    words.trim() || t('cell.empty'),
    said.some(({ cell, isOwn }) => cell && !isOwn) && t('cell.ofEverybody'),
    somebody && t('cell.atWork', { name: somebody.name }),
  ];

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to keys for all of its places.
    <div
      role="gridcell"
      aria-colindex={number + 1}
      aria-readonly={!mayEdit}
      aria-label={isWriting ? undefined : `${label}: ${tags.filter(Boolean).join(', ')}`}
      tabIndex={isActive && !isWriting ? 0 : -1}
      data-spot={spotKey(spot)}
      data-active={isActive || undefined}
      data-writing={isWriting || undefined}
      className={classes['cell']}
      style={{
        left: props.left,
        width: props.width,
        ...(somebody && { boxShadow: `inset 0 0 0 2px ${somebody.colour}` }),
      }}
      onClick={() => !isWriting && acts.go(spot, { write: true })}
    >
      {somebody && !isWriting && <SomebodyTag somebody={somebody} />}
      {isWriting ? (
        <CellEditor stepId={stepId} lane={lane} label={label} cells={cells} personas={personas} names={names} />
      ) : (
        <div className={classes['said']}>
          {said.map(({ persona, cell, isOwn }) => (
            <div key={persona} data-muted={!isOwn || undefined}>
              {personas.length > 1 && <span className={classes['who']}>{names.persona(persona)}</span>}
              {cell && <CellText cell={cell} names={names} />}
            </div>
          ))}
        </div>
      )}
    </div>
  );
});

/** Who is there; the label of the cell says it in words. */
function SomebodyTag({ somebody }: { somebody: Somebody }) {
  return (
    <span
      aria-hidden
      className={classes['somebody']}
      data-name={somebody.name}
      style={{ background: somebody.colour }}
    />
  );
}
