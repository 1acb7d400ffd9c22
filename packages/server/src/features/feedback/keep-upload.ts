import type { Readable } from 'node:stream';
import type { UploadTable } from '../../platform/database/tables.ts';
import type { Services } from '../../platform/services.ts';
import { dropUpload } from './drop-upload.ts';
import { addUpload } from './store/uploads.ts';
import { sweepUploads } from './sweep-uploads.ts';

/** Keeps a file durably while somebody looks what is in it. One that cannot be read is not kept. */
export async function keepUpload<Found>(
  services: Services,
  upload: { workspaceId: string; userId: string; fileName: string; stream: Readable },
  look: (row: UploadTable) => Promise<Found>,
): Promise<Found> {
  await sweepUploads(services);
  const id = services.newId();
  const { bytes, sha256 } = await services.files.write({ folder: 'uploads', id, stream: upload.stream });
  const row = {
    id,
    workspaceId: upload.workspaceId,
    fileName: storableName(upload.fileName),
    bytes,
    fileHash: sha256,
    uploadedAt: services.now().toISOString(),
    uploadedBy: upload.userId,
  };
  try {
    await addUpload(services.database, row);
    return await look(row);
  } catch (error) {
    await dropUpload(services, id);
    throw error;
  }
}

/** Browsers send a name, scripts may send a path. */
function storableName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1)!;
  return last.replaceAll('\0', '').toWellFormed().trim() || 'file';
}
