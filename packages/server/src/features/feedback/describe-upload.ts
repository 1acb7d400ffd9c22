import type { FileFormat, Upload } from '@anklang/domain';
import type { UploadTable } from '../../platform/database/tables.ts';
import type { Services } from '../../platform/services.ts';
import type { FileWorkers } from './file-workers.ts';
import { listSurveyRows } from './store/surveys.ts';
import { suggestMapping } from './suggest-mapping.ts';

const surveysConsidered = 200;

export async function describeUpload(
  services: Services,
  workers: FileWorkers,
  { upload, format }: { upload: UploadTable; format: FileFormat },
): Promise<Upload> {
  const path = services.files.pathOf('uploads', upload.id);
  const file = await workers.describe({ path, format });
  const { workspaceId } = upload;
  const known = await listSurveyRows(services.database, { workspaceId, limit: surveysConsidered });
  const surveys = known.map(({ id, name, mapping }) => ({ id, name, mapping: JSON.parse(mapping) }));
  return {
    id: upload.id,
    fileName: upload.fileName,
    bytes: upload.bytes,
    uploadedAt: upload.uploadedAt,
    format: file.format,
    rows: file.rows,
    columns: file.columns,
    preview: file.preview,
    suggestion: suggestMapping({ columns: file.preview.columns, guess: file.guess, format, surveys }),
  };
}
