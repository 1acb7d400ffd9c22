import { fail, type LogImportResult, type LogMapping } from '@anklang/domain';
import { recordChange } from '../../../platform/audit/record-change.ts';
import { isUniqueViolation } from '../../../platform/database/unique-violation.ts';
import type { RunningJob } from '../../../platform/jobs/job-runner.ts';
import type { Services } from '../../../platform/services.ts';
import { type StagedLog, stageLog } from '../staging/stage-log.ts';
import type { FileToImport } from './file-to-import.ts';
import { isUnchanged, pathOf } from './file-to-import.ts';
import { importIdOf } from './import-id.ts';
import type { LogImportInput } from './import-log.ts';
import { findImport, insertImport } from './repository.ts';
import { inStagedFolder } from './staged-folder.ts';

type LogToImport = FileToImport & { mapping: LogMapping };
type LogToKeep = {
  job: Pick<RunningJob, 'workspaceId' | 'requestId' | 'signal' | 'progress'>;
  input: Pick<LogImportInput, 'file' | 'actor'>;
  mapping: LogMapping;
  mappingHash: string;
  staged: StagedLog;
};

/** Of the time an import takes, roughly. */
const readingShare = 0.6;

/**
 * Reads the log, hands it to the interaction store as one batch, then records the import. Between the two nothing is
 * lost: whoever does it again finds the batch under the same key, and only the record is missing. A failure in between
 * takes the batch back.
 */
export async function importInteractions(services: Services, file: LogToImport): Promise<LogImportResult> {
  const { job, input, mappingHash } = file;
  const { workspaceId, signal } = job;
  const importId = importIdOf({ workspaceId, fileHash: input.file.hash, mappingHash });
  const before = await findImport(services.database, { workspaceId, id: importId });
  if (before !== undefined) return resultOf(importId, isUnchanged(file, before));

  return inStagedFolder(services, job.id, async (folder) => {
    const staged = await stageLog({
      ...{ path: pathOf(file), mapping: file.mapping, folder, signal },
      memoryBytes: services.config.interactionsMemoryBytes / 2,
      onProgress: (share) => job.progress('reading', share * readingShare),
    });
    return keepStaged(services, { ...file, staged });
  });
}

/** Hands a log that was read to the interaction store and records where it came from. */
export async function keepStaged(services: Services, file: LogToKeep): Promise<LogImportResult> {
  const { job, input, mappingHash, staged } = file;
  const { workspaceId, signal } = job;
  const importId = importIdOf({ workspaceId, fileHash: input.file.hash, mappingHash });
  if (signal.aborted) throw fail('cancelled', {});
  job.progress('storing', readingShare);
  await services.interactions.importFile({
    ...{ workspaceId, key: importId, contentHash: input.file.hash, receivedAt: services.now().getTime() },
    ...{ path: staged.path, rows: staged.rows, signal },
    onProgress: (share) => job.progress('storing', readingShare + share * (1 - readingShare)),
  });
  return recordImport(services, { ...file, importId });
}

async function recordImport(services: Services, done: LogToKeep & { importId: string }): Promise<LogImportResult> {
  const { importId, job } = done;
  const key = { workspaceId: job.workspaceId, id: importId };
  try {
    await writeRecord(services, done);
    return resultOf(importId, false);
  } catch (error) {
    // Another server was faster with the same file: the batch is both of theirs.
    if (isUniqueViolation(error) && (await findImport(services.database, key)) !== undefined) {
      return resultOf(importId, true);
    }
    // Should the records store not even say whether the record is there, the job is not over either and begins again.
    if ((await findImport(services.database, key)) === undefined) {
      await services.interactions.removeBatch({ workspaceId: job.workspaceId, key: importId });
    }
    throw error;
  }
}

async function writeRecord(
  services: Services,
  { importId, staged, job, input, mapping, mappingHash }: LogToKeep & { importId: string },
): Promise<void> {
  const { workspaceId, requestId } = job;
  const { rows, customers, firstAt, lastAt, notCounted, rejectedCount } = staged;
  const now = services.now();
  const counts = {
    ...{ interactions: rows, customers, notCounted, rejectedCount },
    ...{ firstAt: instantOf(firstAt), lastAt: instantOf(lastAt) },
  };
  await services.database.transaction().execute(async (transaction) => {
    await insertImport(transaction, {
      ...{ id: importId, workspaceId, fileName: input.file.name, fileHash: input.file.hash, mappingHash },
      ...{ kind: staged.kind, mapping: JSON.stringify(mapping), counts: JSON.stringify(counts) },
      rejected: JSON.stringify(staged.rejected),
      ...{ importedAt: now.toISOString(), importedBy: input.actor.userId },
    });
    await recordChange(transaction, {
      ...{ actor: input.actor, workspaceId, requestId, now },
      action: 'interaction.import',
      target: { kind: 'interactionImport', id: importId, name: input.file.name },
      before: null,
      after: { fileName: input.file.name, interactions: rows, customers, notCounted, rejectedCount },
    });
  });
}

function resultOf(importId: string, unchanged: boolean): LogImportResult {
  return { importId, pathFileId: null, unchanged };
}

function instantOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
