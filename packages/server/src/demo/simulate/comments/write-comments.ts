import type { SortedRows } from '../life/event-buffer.ts';
import type { Life } from '../life/live-journey.ts';
import type { InteractionBlock } from '../simulation.ts';

export function writeComments(_life: Life, _rows: SortedRows): InteractionBlock['comments'] {
  return new Map();
}
