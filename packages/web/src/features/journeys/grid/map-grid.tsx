import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { horizontalListSortingStrategy, SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { VisuallyHidden } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMap } from '../live/map-context.ts';
import classes from './grid.module.css';
import { GridActsContext } from './grid-acts.ts';
import { LaneRow } from './lane-row.tsx';
import { sizes } from './map-sizes.ts';
import { PhaseBand } from './phase-band.tsx';
import { arcsOf, bandsOf } from './prepare-grid.ts';
import { whoIsWhere } from './somebody.ts';
import { knownSpot, personaKeys, shownLanes, spotKey } from './spot.ts';
import { StepHead } from './step-head.tsx';
import { useActs } from './use-acts.ts';
import { useColumns } from './use-columns.ts';
import { useDragWords } from './use-drag-words.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useMapNames } from './use-map-names.ts';
import { useWaysFrom } from './use-ways-from.ts';
import { WayArcs } from './way-arcs.tsx';

type Props = { isCompact: boolean; isComparing: boolean };

/** Steps × lanes, with everything that can be done there by mouse and by keys. */
export function MapGrid({ isCompact, isComparing }: Props) {
  const { t } = useTranslation('journeyMap');
  const { map, journey, references, mayEdit, persona, present } = useMap();
  const [said, sayMoved] = useState('');
  const { state, acts } = useActs({ isCompact, isComparing, sayMoved });
  const { steps, ways, lanes: allLanes, personas: drawn } = map;
  const names = useMapNames(references);
  const lanes = useMemo(() => shownLanes({ lanes: allLanes }, isCompact), [allLanes, isCompact]);
  const personas = useMemo(
    () => (isComparing ? personaKeys({ personas: drawn }) : [persona]),
    [isComparing, persona, drawn],
  );
  const bands = useMemo(() => bandsOf(steps, references?.phases ?? []), [steps, references]);
  const arcs = useMemo(() => arcsOf({ steps, ways }), [steps, ways]);
  const waysFrom = useWaysFrom(map);
  const where = useMemo(() => whoIsWhere(present), [present]);
  const spot = knownSpot({ lanes, steps }, state.spot);
  const activeColumn = steps.findIndex(({ id }) => id === spot?.stepId);

  const frame = useRef<HTMLDivElement>(null);
  const columnWidth = isCompact ? sizes.compactColumn : sizes.column;
  const { first, last, show } = useColumns(frame, { width: columnWidth, count: steps.length });
  // The place with the focus is always drawn, wherever one scrolls.
  const far = activeColumn < first || activeColumn > last ? activeColumn : -1;
  const columns = useMemo(() => {
    const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    return far < 0 ? seen : [...seen, far];
  }, [first, last, far]);
  const stepItems = useMemo(() => steps.map(({ id }) => `step:${id}`), [steps]);
  const laneItems = useMemo(() => lanes.map(({ id }) => `lane:${id}`), [lanes]);
  const width = sizes.laneName + steps.length * columnWidth;
  const press = useGridKeys(acts, spot);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 7 } }));
  const accessibility = useDragWords({ steps, lanes });

  // The focus follows the spot when somebody moved it, not when the map was changed elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of one's own takes the focus along.
  useEffect(() => {
    if (!spot || (state.focused === 0 && !state.isWriting && !state.menu)) return;
    show(activeColumn);
    if (state.isWriting || state.menu) return;
    const place = frame.current?.querySelector<HTMLElement>(`[data-spot="${spotKey(spot)}"]`);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [state.focused, state.isWriting, state.spot, state.menu]);

  const drop = ({ active, over }: DragEndEvent) => {
    const dragged = active.data.current as { kind: 'step' | 'lane'; id: string } | undefined;
    const target = over?.data.current as { kind: 'step' | 'lane'; id: string } | undefined;
    if (dragged && target && dragged.kind === target.kind) acts.drop({ ...dragged, over: target.id });
  };
  const headHeight = isCompact ? 68 : sizes.head;
  const arcRows = arcs.length === 0 ? 0 : Math.max(...arcs.map(({ row }) => row)) + 1;

  return (
    <GridActsContext value={acts}>
      <DndContext sensors={sensors} collisionDetection={closestOfKind} onDragEnd={drop} accessibility={accessibility}>
        <div ref={frame} className={classes['frame']}>
          <div
            role="grid"
            aria-label={t('grid', { name: journey.name })}
            aria-rowcount={lanes.length + 1}
            aria-colcount={steps.length + 1}
            aria-readonly={!mayEdit}
            tabIndex={-1}
            className={classes['grid']}
            style={{ width }}
            onKeyDown={press}
          >
            <div className={classes['top']} role="rowgroup">
              {bands.some(({ phase }) => phase) && <PhaseBand bands={bands} columnWidth={columnWidth} />}
              {arcRows > 0 && (
                <div className={classes['arcsRow']} aria-hidden style={{ height: arcRows * sizes.arcs + 6 }}>
                  <WayArcs arcs={arcs} columnWidth={columnWidth} width={width - sizes.laneName} />
                </div>
              )}
              <div role="row" aria-rowindex={1} style={{ position: 'relative', height: headHeight }}>
                <div
                  role="columnheader"
                  aria-colindex={1}
                  className={classes['corner']}
                  style={{ width: sizes.laneName }}
                >
                  <VisuallyHidden>{t('corner')}</VisuallyHidden>
                </div>
                <SortableContext items={stepItems} strategy={horizontalListSortingStrategy}>
                  {columns.map((index) => {
                    const step = steps[index];
                    if (!step) return null;
                    const here = { stepId: step.id, laneId: null };
                    const isActive = spot?.laneId === null && spot.stepId === step.id;
                    return (
                      <StepHead
                        key={step.id}
                        {...{ step, names, isActive, isCompact, mayEdit }}
                        number={index + 1}
                        ways={waysFrom.get(step.id) ?? ''}
                        left={sizes.laneName + index * columnWidth}
                        width={columnWidth}
                        isWriting={isActive && state.isWriting}
                        hasMenu={state.menu?.stepId === step.id}
                        isLast={index === steps.length - 1}
                        somebody={where.get(spotKey(here))}
                      />
                    );
                  })}
                </SortableContext>
              </div>
            </div>
            <div role="rowgroup">
              <SortableContext items={laneItems} strategy={verticalListSortingStrategy}>
                {lanes.map((lane, index) => (
                  <LaneRow
                    key={lane.id}
                    {...{ lane, index, personas, names, columns, columnWidth, mayEdit, where, isComparing }}
                    isLast={index === lanes.length - 1}
                    activeStepId={spot?.laneId === lane.id ? (spot.stepId ?? 'name') : null}
                    isWriting={spot?.laneId === lane.id && state.isWriting}
                    hasMenu={state.menu?.laneId === lane.id}
                  />
                ))}
              </SortableContext>
            </div>
          </div>
        </div>
      </DndContext>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </GridActsContext>
  );
}

/** A step is dropped among steps, a lane among lanes. */
const closestOfKind: typeof closestCenter = (options) => {
  const { kind } = options.active.data.current as { kind: string };
  const droppableContainers = options.droppableContainers.filter(({ data }) => data.current?.['kind'] === kind);
  return closestCenter({ ...options, droppableContainers });
};
