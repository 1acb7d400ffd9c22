import type { Services } from '../../platform/services.ts';
import { removeUpload } from './store/uploads.ts';

/** The bytes first: a record without them is swept up later, and so are bytes without a record. */
export async function dropUpload(services: Services, id: string): Promise<void> {
  await services.files.remove('uploads', id);
  await removeUpload(services.database, id);
}
