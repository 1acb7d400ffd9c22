import type { Services } from '../../platform/services.ts';
import { findOldUploads, listUploadIds, removeUpload } from './store/uploads.ts';

const keptMilliseconds = 24 * 60 * 60 * 1000;

/** An upload waits a day for its import. */
export async function sweepOldUploads(services: Services): Promise<void> {
  const before = new Date(services.now().getTime() - keptMilliseconds).toISOString();
  for (const id of await findOldUploads(services.database, before)) {
    await services.files.remove('uploads', id);
    await removeUpload(services.database, id);
  }
}

/** At the start: files whose upload was broken off before it was recorded. */
export async function sweepStrayFiles(services: Services): Promise<void> {
  const known = await listUploadIds(services.database);
  for (const id of await services.files.list('uploads')) {
    if (!known.has(id)) await services.files.remove('uploads', id);
  }
}
