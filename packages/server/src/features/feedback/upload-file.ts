import type { Readable } from 'node:stream';
import type { FileFormat, Upload } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { describeUpload } from './describe-upload.ts';
import type { FileWorkers } from './file-workers.ts';
import { keepUpload } from './keep-upload.ts';

/** Keeps the file, looks into it and says what it may mean. */
export function uploadFile(
  services: Services,
  workers: FileWorkers,
  {
    format,
    ...upload
  }: { workspaceId: string; userId: string; fileName: string; format: FileFormat; stream: Readable },
): Promise<Upload> {
  return keepUpload(services, upload, (row) => describeUpload(services, workers, { upload: row, format }));
}
