import { AnklangError, fail, type LogKind } from '@anklang/domain';

const ofFile = /^(Invalid|Invalid Input|IO|Conversion|Serialization|Not implemented|Out of Range|INTERNAL) Error\b/i;

/**
 * What an engine cannot read is the file's fault as long as it only reads: all that it is asked is ours. Its words name
 * places on this machine, so they are not handed on.
 */
export function asFileFailure(error: unknown, kind: LogKind): unknown {
  if (error instanceof AnklangError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return ofFile.test(text) ? fail('file_unreadable', { format: kind, reason: 'damaged' }) : error;
}
