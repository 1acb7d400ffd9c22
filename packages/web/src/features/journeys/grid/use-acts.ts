import type { MapOperation, MapStep } from '@anklang/domain';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newPartId } from '../../../lib/new-part-id.ts';
import { type MapWorkbench, useMap } from '../live/map-context.ts';
import { afterDrop, afterMove, clearCell } from './cell-operations.ts';
import type { GridActs } from './grid-acts.ts';
import { sayRemoved } from './say-removed.tsx';
import { knownSpot, moveSpot, personaKeys, type Spot, shownLanes } from './spot.ts';

export type GridState = {
  spot: Spot | null;
  isWriting: boolean;
  /** The menu that is open. */
  menu: Spot | null;
  /** Goes up when the focus is to go where the spot is. */
  focused: number;
};

export type View = { isCompact: boolean; isComparing: boolean; sayMoved: (text: string) => void };

export function newStep(name: string, phaseId: string | null = null): MapStep {
  return { id: newPartId(), name, phaseId, touchpointIds: [], mapId: null, follows: true };
}

/** Where one is on the grid and what can be done there. */
export function useActs(view: View): { state: GridState; acts: GridActs } {
  const { t } = useTranslation('journeyMap');
  const workbench = useMap();
  const [state, setState] = useState<GridState>({ spot: null, isWriting: false, menu: null, focused: 0 });
  const latest = useRef({ workbench, view, state, t });
  useEffect(() => {
    latest.current = { workbench, view, state, t };
  });

  const acts = useMemo((): GridActs => {
    const shape = () => {
      const { map } = latest.current.workbench;
      return { steps: map.steps, lanes: shownLanes(map, latest.current.view.isCompact) };
    };
    const go: GridActs['go'] = (spot, { write = false, focus = true } = {}) => {
      const isWriting = write && latest.current.workbench.mayEdit;
      setState((now) => ({ spot, isWriting, menu: null, focused: now.focused + (focus && !isWriting ? 1 : 0) }));
      latest.current.workbench.setPlace(spot);
    };
    const change = (operations: MapOperation[]) => latest.current.workbench.change(operations);
    const spotNow = () => knownSpot(shape(), latest.current.state.spot);

    return {
      go,
      move(direction) {
        const spot = spotNow();
        if (spot) go(moveSpot(shape(), spot, direction));
      },
      write() {
        const spot = spotNow();
        if (spot) go(spot, { write: true });
      },
      keep(operations, then) {
        change(operations);
        const spot = latest.current.state.spot;
        if (spot === null || then === null) return setState((now) => ({ ...now, isWriting: false }));
        go(then === 'stay' ? spot : moveSpot(shape(), spot, then));
      },
      cancel() {
        setState((now) => ({ ...now, isWriting: false, focused: now.focused + 1 }));
      },
      openMenu(spot) {
        setState((now) => ({ ...now, spot: spot ?? now.spot, isWriting: false, menu: spot }));
      },
      addStep(after) {
        const { map } = latest.current.workbench;
        const phaseId = map.steps.find(({ id }) => id === after)?.phaseId ?? null;
        const step = newStep(latest.current.t('step.new'), phaseId);
        change([{ do: 'addStep', step, after }]);
        go({ laneId: null, stepId: step.id }, { write: true });
      },
      moveStep(id, by) {
        const { steps } = latest.current.workbench.map;
        const after = afterMove(steps, { id, by });
        if (after === undefined) return;
        change([{ do: 'moveStep', id, after }]);
        sayPlace('step', id, by);
      },
      moveLane(id, by) {
        const { lanes } = shape();
        const after = afterMove(lanes, { id, by });
        if (after === undefined) return;
        change([{ do: 'moveLane', id, after }]);
        sayPlace('laneRow', id, by);
      },
      remove(spot) {
        const { workbench: now, view: seen } = latest.current;
        if (spot.stepId !== null && spot.laneId !== null) {
          const personas = seen.isComparing ? personaKeys(now.map) : [now.persona];
          return change(clearCell(now.map, { stepId: spot.stepId, laneId: spot.laneId }, personas));
        }
        if (spot.stepId !== null) return removeStep(now, spot.stepId);
        if (spot.laneId !== null) takeLane(now, spot.laneId, { do: 'removeLane', id: spot.laneId }, 'laneRow.removed');
      },
      hideLane(id) {
        const operation = { do: 'changeLane' as const, id, change: { isHidden: true } };
        takeLane(latest.current.workbench, id, operation, 'laneRow.hidden');
      },
      openStep: (stepId) => latest.current.workbench.openStep(stepId),
      drop({ kind, id, over }) {
        if (id === over) return;
        if (kind === 'step') {
          const after = afterDrop(latest.current.workbench.map.steps, { id, over });
          change([{ do: 'moveStep', id, after }]);
          return go({ laneId: null, stepId: id });
        }
        change([{ do: 'moveLane', id, after: afterDrop(shape().lanes, { id, over }) }]);
        go({ laneId: id, stepId: null });
      },
    };

    function removeStep(now: MapWorkbench, id: string): void {
      const place = now.map.steps.findIndex((step) => step.id === id);
      const step = now.map.steps[place];
      if (!step) return;
      const next = now.map.steps[place + 1] ?? now.map.steps[place - 1];
      change([{ do: 'removeStep', id }]);
      sayRemoved(latest.current.t('step.removed', { name: step.name }), now.undo);
      if (next) go({ laneId: null, stepId: next.id });
    }

    function takeLane(
      now: MapWorkbench,
      id: string,
      operation: MapOperation,
      word: 'laneRow.removed' | 'laneRow.hidden',
    ): void {
      const { lanes } = shape();
      const place = lanes.findIndex((lane) => lane.id === id);
      const lane = lanes[place];
      if (!lane) return;
      const next = lanes[place + 1] ?? lanes[place - 1];
      change([operation]);
      const { t: say } = latest.current;
      sayRemoved(say(word, { name: lane.name || say(`lane.${lane.kind}`) }), now.undo);
      if (next) go({ laneId: next.id, stepId: null });
    }

    /** Heard where it is not seen. */
    function sayPlace(of: 'step' | 'laneRow', id: string, by: 1 | -1): void {
      const { t: say, view: seen, workbench: now } = latest.current;
      const items = of === 'step' ? now.map.steps : shape().lanes;
      const place = items.findIndex((item) => item.id === id);
      const lane = of === 'laneRow' ? shape().lanes[place] : undefined;
      const name = lane ? lane.name || say(`lane.${lane.kind}`) : (items[place]?.name ?? '');
      seen.sayMoved(say(`${of}.moved`, { name, number: place + by + 1, count: items.length }));
      setState((before) => ({ ...before, focused: before.focused + 1 }));
    }
  }, []);

  return { state, acts };
}
