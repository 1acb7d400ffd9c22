import { basename } from 'node:path';
import type { FileFormat, LogMapping, LogSource, PathMapping } from '@anklang/domain';
import { hashFile, type OpenedLog, openLog } from '@anklang/server';
import { describeRejected, formatText } from './describe-file.ts';
import type { Console } from './terminal/console.ts';

/** Opens an event log or a path file and says which rows did not fit. */
export async function openLogFile(
  { path, format }: { path: string; format: FileFormat | undefined },
  console: Console,
): Promise<OpenedLog> {
  const { words } = console;
  const opened = await openLog({
    path,
    format,
    onProgress: (done) => console.progress(words.say('cli:progress.read'), done),
  });
  if (opened.kind !== 'xes') describeRejected(opened.read.table.rejected, opened.read.table.rejectedCount, console);
  return opened;
}

export async function sourceOf({ file, kind }: OpenedLog): Promise<LogSource> {
  return { fileName: basename(file.path), fileHash: await hashFile(file.path), kind };
}

/** How the file was read, for people. */
export function formatOf(opened: OpenedLog, { words }: Console): string {
  const text = opened.kind === 'xes' ? 'XES' : formatText(opened.read.format, words);
  return opened.file.packed ? `${text}, gzip` : text;
}

const guessedColumns = ['customer', 'case', 'touchpoint', 'time', 'path', 'conversions', 'value', 'nulls'] as const;

/** Says what a guessed mapping takes the columns for. */
export function describeLogGuess(mapping: LogMapping | PathMapping, { words, note }: Console): void {
  note(words.say('cli:guess.title'));
  const columns = mapping as Partial<Record<(typeof guessedColumns)[number], string | string[]>>;
  for (const what of guessedColumns) {
    const column = columns[what];
    if (column !== undefined) note(`  ${words.say(`cli:log.${what}`)}: ${[column].flat().join(', ')}`);
  }
}
