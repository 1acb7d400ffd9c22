import type { Services } from '../../../platform/services.ts';
import { listKnownIds } from './repository.ts';

/** No upload takes this long; what is younger may be another server's, which has not recorded it yet. */
const strayMilliseconds = 60 * 60 * 1000;

/** Takes away bytes that no touchpoint shows: what a process left when it ended, or a touchpoint when it went. */
export async function sweepEvidence({ database, files, now }: Services): Promise<void> {
  const untouched = await files.listUntouched('evidence', new Date(now().getTime() - strayMilliseconds));
  const known = await listKnownIds(database, untouched);
  for (const id of untouched) {
    if (!known.has(id)) await files.remove('evidence', id);
  }
}
