import { measuresCarriedOut } from './carried-out.ts';
import type { MeasureDescription } from './description.ts';
import { measuresToCome } from './to-come.ts';
import { measuresUnderWay } from './under-way.ts';

export const measures: readonly MeasureDescription[] = [...measuresCarriedOut, ...measuresUnderWay, ...measuresToCome];
