import type { MapLane } from '@anklang/domain';
import { memo, useMemo } from 'react';
import { CurveLane } from '../curves/index.ts';
import { useMap } from '../live/map-context.ts';
import { useMeasured } from '../measured/index.ts';
import classes from './grid.module.css';
import { LaneHead } from './lane-head.tsx';
import { MapCell } from './map-cell.tsx';
import { sizes } from './map-sizes.ts';
import { heightOf } from './prepare-grid.ts';
import type { Somebody } from './somebody.ts';
import { spotKey } from './spot.ts';
import type { MapNames } from './use-map-names.ts';

type Props = {
  lane: MapLane;
  index: number;
  isLast: boolean;
  personas: readonly string[];
  isComparing: boolean;
  names: MapNames;
  /** Places of the steps that are drawn. */
  columns: readonly number[];
  columnWidth: number;
  mayEdit: boolean;
  where: ReadonlyMap<string, Somebody>;
  /** A step, or the name of the lane; null: the focus is in another row. */
  activeStepId: string | null;
  isWriting: boolean;
  hasMenu: boolean;
};

/** One lane over all steps. Drawn again only when something in it changes, so that going about costs two rows. */
export const LaneRow = memo(function LaneRow(props: Props) {
  const { lane, index, personas, isComparing, names, columns, columnWidth, mayEdit, where, activeStepId } = props;
  const { map } = useMap();
  const { steps, cells } = map;
  const isCurve = lane.kind === 'level';
  const name = names.lane(lane);
  const height = useMemo(
    () => (isCurve ? sizes.level : heightOf({ steps, cells }, lane, { name, personas, isComparing, columnWidth })),
    [isCurve, steps, cells, lane, name, personas, isComparing, columnWidth],
  );

  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes['row']}
      style={{ height, zIndex: props.isWriting ? 1 : 0 }}
    >
      <div
        style={{ position: 'sticky', left: 0, width: sizes.laneName, height: '100%', zIndex: 2 }}
        role="presentation"
      >
        <LaneHead
          lane={lane}
          name={name}
          isActive={activeStepId === 'name'}
          isWriting={activeStepId === 'name' && props.isWriting}
          hasMenu={props.hasMenu}
          mayEdit={mayEdit}
          isFirst={index === 0}
          isLast={props.isLast}
        />
      </div>
      {isCurve ? (
        <Curve columnWidth={columnWidth} isComparing={isComparing} />
      ) : (
        columns.map((place) => {
          const step = steps[place];
          if (!step) return null;
          const isActive = activeStepId === step.id;
          return (
            <MapCell
              key={step.id}
              {...{ lane, personas, names, isActive, mayEdit }}
              stepId={step.id}
              stepName={step.name}
              number={place + 1}
              cells={cells[step.id]?.[lane.id]}
              left={sizes.laneName + place * columnWidth}
              width={columnWidth}
              isWriting={isActive && props.isWriting}
              somebody={where.get(spotKey({ stepId: step.id, laneId: lane.id }))}
            />
          );
        })
      )}
    </div>
  );
});

function Curve({ columnWidth, isComparing }: { columnWidth: number; isComparing: boolean }) {
  const { journey, map } = useMap();
  const { steps } = map;
  const measured = useMeasured(journey.id).data?.steps;
  const columns = useMemo(
    () => steps.map(({ id }, index) => ({ stepId: id, left: index * columnWidth, width: columnWidth })),
    [steps, columnWidth],
  );

  return (
    <div
      role="gridcell"
      aria-colindex={2}
      aria-colspan={steps.length}
      className={classes['curve']}
      style={{ left: sizes.laneName, width: steps.length * columnWidth }}
    >
      <CurveLane columns={columns} height={sizes.level} measured={measured} isComparing={isComparing} />
    </div>
  );
}
