import type { measures as german } from '../de/measures.ts';
import type { Same } from '../same.ts';

/** measures: English. */
export const measures: Same<typeof german> = {
  state: {
    proposed: 'proposed',
    decided: 'decided',
    underWay: 'under way',
    done: 'done',
    stopped: 'stopped',
  },
};
