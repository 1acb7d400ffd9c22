import type { Readable } from 'node:stream';
import type { FileFormat, Upload } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { describeUpload } from './describe-upload.ts';
import type { FileWorkers } from './file-workers.ts';
import { addUpload, removeUpload } from './store/uploads.ts';
import { sweepUploads } from './sweep-uploads.ts';

/** Keeps the file, looks into it and says what it may mean. A file that cannot be read is not kept. */
export async function uploadFile(
  services: Services,
  workers: FileWorkers,
  upload: { workspaceId: string; userId: string; fileName: string; format: FileFormat; stream: Readable },
): Promise<Upload> {
  await sweepUploads(services);
  const id = services.newId();
  const { workspaceId, fileName, format } = upload;
  const { bytes, sha256 } = await services.files.write({ folder: 'uploads', id, stream: upload.stream });
  const row = {
    id,
    workspaceId,
    fileName: storableName(fileName),
    bytes,
    fileHash: sha256,
    uploadedAt: services.now().toISOString(),
    uploadedBy: upload.userId,
  };
  try {
    await addUpload(services.database, row);
    return await describeUpload(services, workers, { upload: row, format });
  } catch (error) {
    await services.files.remove('uploads', id);
    await removeUpload(services.database, id);
    throw error;
  }
}

/** Browsers send a name, scripts may send a path. */
function storableName(fileName: string): string {
  const last = fileName.split(/[\\/]/).at(-1)!;
  return last.replaceAll('\0', '').toWellFormed().trim() || 'survey';
}
