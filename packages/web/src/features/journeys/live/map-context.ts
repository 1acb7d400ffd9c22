import type {
  Cell,
  FollowedMap,
  JourneyMap,
  JourneyMapContent,
  MapOperation,
  MapPlace,
  MapReferences,
} from '@anklang/domain';
import { createContext, useContext } from 'react';

/** Somebody else who has the map open. */
export type Present = FollowedMap['present'][number];

/** Somebody wrote into a cell while somebody else did: both are kept until one is chosen. */
export type CellConflict = {
  id: string;
  stepId: string;
  laneId: string;
  persona: string;
  mine: Cell | null;
  theirs: Cell | null;
  /** Name of the other; null where it is not known. */
  by: string | null;
};

/** What could not be kept, because what it was about is gone or full. */
export type LostChange = { id: string; operations: MapOperation[]; sentence: string | null };

/** `waiting`: not saved yet, the server does not answer; it is tried again. */
export type SavedState = 'saved' | 'saving' | 'waiting';

export type MapWorkbench = {
  workspaceId: string;
  /** What the journey is about; what is drawn is in `map`. */
  journey: Omit<JourneyMap, 'map'>;
  /** As it is shown: with own changes that are not saved yet. */
  map: JourneyMapContent;
  references: MapReferences | undefined;
  mayEdit: boolean;
  /** Opened by a link: there is nothing around the map. */
  isShared?: boolean;
  /** The journey was removed while it was open. */
  isGone?: boolean;
  /** This page, as the server knows it. */
  clientId: string;
  /** One gesture: shown at once, saved in turn, taken back as one. */
  change(operations: MapOperation[]): void;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
  saved: SavedState;
  /** Others who are there; this page is left out. */
  present: readonly Present[];
  setPlace(place: MapPlace | null): void;
  conflicts: readonly CellConflict[];
  settle(conflictId: string, choice: 'mine' | 'theirs' | 'both'): void;
  lost: readonly LostChange[];
  forgetLost(): void;
  /** A persona of the map, or everybody. */
  persona: string;
  setPersona(persona: string): void;
  /** Opens what is known of a step beside the map; null closes it. */
  openStep(stepId: string | null): void;
  /** The step that is open beside the map. */
  openedStepId: string | null;
};

export const MapContext = createContext<MapWorkbench | null>(null);

/** The map that is open. */
export function useMap(): MapWorkbench {
  const workbench = useContext(MapContext);
  if (!workbench) throw new Error('This part belongs on a map');
  return workbench;
}
