import type { Change } from '../../../platform/audit/record-change.ts';

/** Who changes something, in which request, when. */
export type ChangedBy = Pick<Change, 'actor' | 'requestId' | 'now'>;
