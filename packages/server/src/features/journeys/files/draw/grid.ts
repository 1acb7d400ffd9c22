import type { DrawnMap, DrawnStep } from './prepare-map.ts';

/** The columns of one page: some of the steps, and what lies beside them on other pages. */
export type Grid = {
  map: DrawnMap;
  steps: readonly DrawnStep[];
  /** Left edge of the first column. */
  left: number;
  columnWidth: number;
  laneLeft: number;
  laneWidth: number;
};
