import type { Readable } from 'node:stream';
import { type FileFormat, fail, type LogUpload } from '@anklang/domain';
import type { UploadTable } from '../../../platform/database/tables.ts';
import type { Services } from '../../../platform/services.ts';
import { findUpload, keepUpload } from '../../feedback/index.ts';
import type { LogWorkers } from './log-workers.ts';
import { sweepStaged } from './staged-folder.ts';

/** Keeps a log until it is imported, and says what was found in it. */
export async function uploadLog(
  services: Services,
  workers: LogWorkers,
  {
    format,
    ...upload
  }: { workspaceId: string; userId: string; fileName: string; format: FileFormat; stream: Readable },
): Promise<LogUpload> {
  await sweepStaged(services);
  return keepUpload(services, upload, (row) => describeLog(services, workers, { upload: row, format }));
}

/** Looks into a waiting log again, perhaps told how to read it. */
export async function readLogUpload(
  services: Services,
  workers: LogWorkers,
  wanted: { workspaceId: string; uploadId: string; format: FileFormat },
): Promise<LogUpload> {
  const upload = await findUpload(services.database, { workspaceId: wanted.workspaceId, id: wanted.uploadId });
  if (upload === undefined) throw fail('not_found', {});

  return describeLog(services, workers, { upload, format: wanted.format });
}

async function describeLog(
  services: Services,
  workers: LogWorkers,
  { upload, format }: { upload: UploadTable; format: FileFormat },
): Promise<LogUpload> {
  const { id, fileName, bytes, uploadedAt } = upload;
  const look = await workers.look({ path: services.files.pathOf('uploads', id), fileName, format });
  return { id, fileName, bytes, uploadedAt, ...look };
}
