import { fail } from '@anklang/domain';
import type { RunningJob } from '../../../platform/jobs/job-runner.ts';
import type { LogImportInput } from './import-log.ts';

/** What is to be imported, however often the job was begun before. */
export type FileToImport = {
  readonly job: RunningJob;
  readonly input: LogImportInput;
  readonly mappingHash: string;
  /** Null: an earlier attempt has used the upload up, so that there must be a record of it. */
  readonly path: string | null;
};

/** Reading takes the bytes. */
export function pathOf({ path }: FileToImport): string {
  if (path === null) throw fail('not_found', {});
  return path;
}

/** Was it there before it was ordered this time? What this very job did in an earlier attempt is news to who ordered it. */
export function isUnchanged({ input }: FileToImport, record: { importedAt: string }): boolean {
  return record.importedAt < input.orderedAt;
}
