import type { Services } from '../../platform/services.ts';
import { dropUpload } from './drop-upload.ts';
import { findOldUploads, listUploadIds } from './store/uploads.ts';

const hour = 60 * 60 * 1000;
const keptMilliseconds = 24 * hour;
/** No upload takes this long; what is younger may be another server's, which has not recorded it yet. */
const strayMilliseconds = hour;

/** An upload waits a day for its import; what a process left half-written when it ended goes sooner. */
export async function sweepUploads(services: Services): Promise<void> {
  const now = services.now().getTime();
  for (const id of await findOldUploads(services.database, new Date(now - keptMilliseconds).toISOString())) {
    await dropUpload(services, id);
  }

  const untouched = await services.files.listUntouched('uploads', new Date(now - strayMilliseconds));
  if (untouched.length === 0) return;
  const known = await listUploadIds(services.database);
  for (const id of untouched) {
    if (!known.has(id)) await services.files.remove('uploads', id);
  }
}
