import type { MapOperation } from '@anklang/domain';
import { createContext, useContext } from 'react';
import type { Direction, Spot } from './spot.ts';

/** What can be done on the grid. Never changes, so that a cell is drawn again only when what it says changes. */
export type GridActs = {
  go(spot: Spot, options?: { write?: boolean; focus?: boolean }): void;
  move(direction: Direction): void;
  write(): void;
  /** Ends the writing; `then` says where the focus goes, null: nowhere, it is elsewhere already. */
  keep(operations: MapOperation[], then: Direction | 'stay' | null): void;
  cancel(): void;
  openMenu(spot: Spot | null): void;
  addStep(after: string | null): void;
  moveStep(stepId: string, by: 1 | -1): void;
  moveLane(laneId: string, by: 1 | -1): void;
  /** What is under the focus: a step, a lane, or what stands in a cell. */
  remove(spot: Spot): void;
  hideLane(laneId: string): void;
  openStep(stepId: string): void;
  drop(dropped: { kind: 'step' | 'lane'; id: string; over: string }): void;
};

export const GridActsContext = createContext<GridActs | null>(null);

export function useGridActs(): GridActs {
  const acts = useContext(GridActsContext);
  if (!acts) throw new Error('This part belongs on a grid');
  return acts;
}
