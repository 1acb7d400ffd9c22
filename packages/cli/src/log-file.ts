import { basename } from 'node:path';
import type { FileFormat, Journeys, LeftOut, LogMapping, LogSource, PathMapping } from '@anklang/domain';
import { hashFile, type OpenedLog, openLog, type Words } from '@anklang/server';
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
  if (opened.read) describeRejected(opened.read.table.rejected, opened.read.table.rejectedCount, console);
  return opened;
}

export async function sourceOf({ file, kind }: OpenedLog): Promise<LogSource> {
  return { fileName: basename(file.path), fileHash: await hashFile(file.path), kind };
}

const plainFormats = { xes: 'XES', 'ocel-json': 'OCEL 2.0, JSON', 'ocel-sqlite': 'OCEL 2.0, SQLite' } as const;

/** How the file was read, for people. */
export function formatOf(opened: OpenedLog, { words }: Console): string {
  const text = opened.read ? formatText(opened.read.format, words) : plainFormats[opened.kind];
  return opened.file.packed ? `${text}, gzip` : text;
}

const guessedColumns = [
  'customer',
  'case',
  'touchpoint',
  'time',
  'channel',
  'department',
  'path',
  'conversions',
  'value',
  'nulls',
] as const;

/** Says what a guessed mapping takes the columns for. */
export function describeLogGuess(mapping: LogMapping | PathMapping, { words, note }: Console): void {
  note(words.say('cli:guess.title'));
  const columns = mapping as Partial<Record<(typeof guessedColumns)[number], string | string[]>>;
  for (const what of guessedColumns) {
    const column = columns[what];
    if (column !== undefined) note(`  ${words.say(`cli:log.${what}`)}: ${[column].flat().join(', ')}`);
  }
  if ('rating' in mapping && mapping.rating)
    note(`  ${words.say('cli:log.rating')}: ${ratingText(mapping.rating, words)}`);
}

function ratingText({ column, scale: [lowest, highest] }: NonNullable<LogMapping['rating']>, words: Words): string {
  return words.say('cli:guess.column', { column, lowest, highest });
}

/** Says which rows of a log were left out, and whose interactions they are where no column tells. */
export function describeCollected(
  { customersAre, rejected }: { customersAre: Journeys['customersAre']; rejected: LeftOut },
  console: Console,
): void {
  describeRejected(rejected.rows, rejected.count, console);
  if (customersAre === 'cases') console.note(console.words.say('cli:read.casesOnly'));
}
