import { AnklangError, fail } from '@anklang/domain';

/** Types of ClickHouse for which somebody has to look after the server, not after this program. */
const unusable = new Set([
  'ACCESS_DENIED',
  'AUTHENTICATION_FAILED',
  'CANNOT_SCHEDULE_TASK',
  'MEMORY_LIMIT_EXCEEDED',
  'NETWORK_ERROR',
  'QUERY_NOT_ALLOWED',
  'READONLY',
  'REQUIRED_PASSWORD',
  'TABLE_IS_READ_ONLY',
  'TIMEOUT_EXCEEDED',
  'TOO_MANY_PARTS',
  'TOO_MANY_SIMULTANEOUS_QUERIES',
  'UNKNOWN_DATABASE',
  'UNKNOWN_USER',
]);
const unreachable =
  /\b(ECONN\w+|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|EAI_AGAIN|socket hang up|Timeout error)\b/;
const noSpace = /NOT_ENOUGH_SPACE|No space left on device|Disk quota exceeded/i;

/**
 * What went wrong as a code where people can do something about it. Sentences of the server may quote values, ids of
 * customers too: only its type goes on, with the statement as it is without them.
 */
export function problemOf(error: unknown, statement: string): Error {
  if (error instanceof AnklangError) return error;
  const message = error instanceof Error ? `${error.message} ${(error as NodeJS.ErrnoException).code ?? ''}` : '';
  const type = typeOf(error);
  if (type === 'NOT_ENOUGH_SPACE' || noSpace.test(message)) return fail('disk_full', {});
  if (type === 'QUERY_WAS_CANCELLED') return fail('cancelled', {});
  if (type !== undefined && unusable.has(type)) return fail('interactions_unusable', { reason: type });
  const network = unreachable.exec(message);
  if (network) return fail('interactions_unusable', { reason: network[0] });
  if (type !== undefined) return new Error(`ClickHouse refused a statement: ${type}\n${statement}`);
  return error instanceof Error ? error : new Error(String(error));
}

/** Of an error that the server answered with, whichever copy of the client understood it. */
function typeOf(error: unknown): string | undefined {
  if (!(error instanceof Error && 'type' in error && 'code' in error)) return undefined;
  return typeof error.type === 'string' ? error.type : `code ${error.code}`;
}
