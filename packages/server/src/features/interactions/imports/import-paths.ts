import { fail, type LogImportResult, type PathMapping } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import { isUniqueViolation } from '../../../platform/database/unique-violation.ts';
import type { Services } from '../../../platform/services.ts';
import type { ReadPathFile } from '../reading/read-path-file.ts';
import { type FileToImport, isUnchanged, pathOf } from './file-to-import.ts';
import type { LogWorkers } from './log-workers.ts';
import { findSamePathFile, insertPathFile } from './repository.ts';

type PathsToImport = FileToImport & { mapping: PathMapping };
type PathRow = ReadPathFile['rows'][number];

/** A file of paths is counted beforehand and small; one of millions is a log that somebody took for paths. */
const mostPaths = 200_000;
const longestName = 200;

/** Reads paths with conversions and records them: one transaction, no interactions. */
export async function importPaths(
  services: Services,
  workers: LogWorkers,
  file: PathsToImport,
): Promise<LogImportResult> {
  const { job, input, mapping, mappingHash } = file;
  const { workspaceId, signal } = job;
  const same = { workspaceId, fileHash: input.file.hash, mappingHash };
  const before = await findSamePathFile(services.database, same);
  if (before !== undefined) return resultOf(before.id, isUnchanged(file, before));

  const { rows } = await workers.readPaths({ path: pathOf(file), mapping }, { signal });
  if (rows.length > mostPaths) throw fail('file_too_large', { what: 'rows', limit: mostPaths });
  if (signal.aborted) throw fail('cancelled', {});
  job.progress('storing', 0.9);
  const id = services.newId();
  try {
    await writeRecord(services, { ...file, id, rows });
    return resultOf(id, false);
  } catch (error) {
    const faster = isUniqueViolation(error) ? await findSamePathFile(services.database, same) : undefined;
    if (faster === undefined) throw error;
    return resultOf(faster.id, true);
  }
}

async function writeRecord(
  services: Services,
  { id, rows, job, input, mappingHash }: PathsToImport & { id: string; rows: readonly PathRow[] },
): Promise<void> {
  const { workspaceId, requestId } = job;
  const now = services.now();
  const name = input.file.name.replace(/(\.\w{1,8}){1,2}$/, '').slice(0, longestName) || input.file.name;
  const totals = {
    paths: rows.length,
    conversions: sum(rows, 'conversions'),
    value: sum(rows, 'value'),
    nulls: sum(rows, 'nulls'),
  };
  await services.database.transaction().execute(async (transaction) => {
    await insertPathFile(transaction, {
      ...{ id, workspaceId, name, fileName: input.file.name, fileHash: input.file.hash, mappingHash },
      totals: JSON.stringify(totals),
      rows: JSON.stringify(rows.map(({ path, conversions, value, nulls }) => [path, conversions, value, nulls])),
      ...{ importedAt: now.toISOString(), importedBy: input.actor.userId },
    });
    await recordChange(transaction, {
      ...{ actor: input.actor, workspaceId, requestId, now },
      action: 'pathFile.add',
      target: { kind: 'pathFile', id, name },
      before: null,
      after: { fileName: input.file.name, ...totals },
    });
  });
}

function sum(rows: readonly PathRow[], of: 'conversions' | 'value' | 'nulls'): number {
  return rows.reduce((total, row) => total + row[of], 0);
}

function resultOf(pathFileId: string, unchanged: boolean): LogImportResult {
  return { importId: null, pathFileId, unchanged };
}
