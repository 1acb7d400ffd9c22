import { AnklangError, fail } from '@anklang/domain';

const diskFull = /No space left on device|disk is full|Disk quota exceeded|failed to offload data block/i;

/** What DuckDB tells only in words, as a code where people can do something about it. */
export function problemOf(error: unknown): unknown {
  if (error instanceof AnklangError) return error;
  const message = messageOf(error);
  if (diskFull.test(message)) return fail('disk_full', {});
  if (/^INTERRUPT Error/i.test(message)) return fail('cancelled', {});
  return error instanceof Error ? error : new Error(message);
}

/** After such a failure the instance is of no use any more. */
export function isFatal(error: unknown): boolean {
  return /FATAL Error|database has been invalidated/i.test(messageOf(error));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
