import { AnklangError, fail } from '@anklang/domain';

/** What DuckDB tells only in words, as a code where people can do something about it. */
export function problemOf(error: unknown): unknown {
  if (error instanceof AnklangError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/No space left on device|disk is full|max_temp_directory_size|Disk quota exceeded/i.test(message)) {
    return fail('disk_full', {});
  }
  if (/^INTERRUPT Error/i.test(message)) return fail('cancelled', {});
  return error instanceof Error ? error : new Error(message);
}
