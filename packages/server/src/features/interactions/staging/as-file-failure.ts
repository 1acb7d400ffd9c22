import { AnklangError, fail, type LogKind } from '@anklang/domain';

/** What an engine cannot read is the file's fault as long as it only reads: all that it is asked is ours. */
export function asFileFailure(error: unknown, kind: LogKind): unknown {
  if (error instanceof AnklangError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const ofFile = /^(Invalid Input|IO|Conversion|Serialization|Not implemented|INTERNAL|Binder|TProtocolException)\b/i;
  if (!ofFile.test(text)) return error;
  return fail('file_unreadable', { format: kind, reason: 'damaged', detail: text.split('\n')[0]!.slice(0, 200) });
}
