import type { KeyboardEvent } from 'react';
import { useMap } from '../live/map-context.ts';
import type { GridActs } from './grid-acts.ts';
import type { Direction, Spot } from './spot.ts';

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};
const toTheEnds: Record<string, Direction> = {
  ArrowLeft: 'first',
  ArrowRight: 'last',
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  Home: 'first',
  End: 'last',
};

/** Everything that can be done with the mouse, by keys; only where the focus is on a place of the grid itself. */
export function useGridKeys(acts: GridActs, spot: Spot | null): (event: KeyboardEvent<HTMLElement>) => void {
  const { mayEdit, map } = useMap();

  return (event) => {
    const isOnSpot = event.target instanceof HTMLElement && event.target.dataset['spot'] !== undefined;
    if (!isOnSpot || spot === null || event.metaKey) return;
    const done = press(event, { spot, acts, mayEdit, lastStepId: map.steps.at(-1)?.id ?? null });
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

type Pressed = { spot: Spot; acts: GridActs; mayEdit: boolean; lastStepId: string | null };

function press(event: KeyboardEvent<HTMLElement>, pressed: Pressed): boolean {
  const { spot, acts, mayEdit } = pressed;
  const { key, ctrlKey, altKey, shiftKey } = event;
  if (altKey) return !ctrlKey && mayEdit && shift(key, pressed);
  const direction = (ctrlKey ? toTheEnds : arrows)[key];
  if (direction) {
    acts.move(direction);
    return true;
  }
  if (ctrlKey) return false;
  if (key === 'ContextMenu' || (shiftKey && key === 'F10')) {
    if (spot.laneId !== null && spot.stepId !== null) return false;
    acts.openMenu(spot);
    return true;
  }
  if (key === 'o' || key === 'O') {
    if (spot.stepId !== null) acts.openStep(spot.stepId);
    return spot.stepId !== null;
  }
  return mayEdit && edit(key, pressed);
}

function edit(key: string, { spot, acts, lastStepId }: Pressed): boolean {
  if (key === 'Enter' || key === 'F2') acts.write();
  else if (key === 'n' || key === 'N' || key === 'Insert') acts.addStep(spot.stepId ?? lastStepId);
  else if (key === 'Delete' || key === 'Backspace') acts.remove(spot);
  else return false;
  return true;
}

function shift(key: string, { spot, acts }: Pressed): boolean {
  if ((key === 'ArrowLeft' || key === 'ArrowRight') && spot.stepId !== null) {
    acts.moveStep(spot.stepId, key === 'ArrowRight' ? 1 : -1);
    return true;
  }
  if ((key === 'ArrowUp' || key === 'ArrowDown') && spot.laneId !== null) {
    acts.moveLane(spot.laneId, key === 'ArrowDown' ? 1 : -1);
    return true;
  }
  return false;
}
