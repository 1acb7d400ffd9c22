import type { AttributionAsked } from '../outcome-queries.ts';
import type { FlowShow } from './arrange-flow.ts';
import type { CreditUnit } from './prepare-attribution.ts';

/** What the address holds beside the question; what is left out is the default. */
export type AttributionSearch = {
  file?: string | undefined;
  unit?: CreditUnit | undefined;
  order?: 2 | 3 | undefined;
  days?: number | undefined;
  without?: string[] | undefined;
  noNulls?: true | undefined;
  seed?: number | undefined;
  flow?: Exclude<FlowShow, 'all'> | undefined;
};

/** The part that the server answers; the rest only arranges its answer. */
export function attributionAsked({ file, order, days, without, noNulls, seed }: AttributionSearch): AttributionAsked {
  return {
    pathFileId: file,
    order: order ?? 1,
    // Paths of a file know no times.
    lookBackDays: file === undefined ? days : undefined,
    notCredited: without ?? [],
    useNulls: !noNulls,
    seed: seed ?? 1,
  };
}
