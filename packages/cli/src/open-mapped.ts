import { type FileFormat, fail, type LogMapping, type PathMapping } from '@anklang/domain';
import type { OpenedLog } from '@anklang/server';
import { type Arguments, fileOf, type Options, readArguments } from './arguments.ts';
import type { Command } from './commands/command.ts';
import { toldFormat } from './file-options.ts';
import { describeLogGuess, openLogFile } from './log-file.ts';
import { readMappingFile } from './read-mapping-file.ts';
import type { Console } from './terminal/console.ts';

export type MappedCommand<Mapping> = {
  command: Command['name'];
  options: Options;
  parse(written: unknown): Mapping;
  guess(opened: OpenedLog): Mapping;
};

export type OpenedMapped<Mapping> = { given: Arguments; opened: OpenedLog; mapping: Mapping };

/** What commands about logs begin with: the file, opened, and its mapping, told or guessed. Null: only the guess was wanted. */
export async function openMapped<Mapping extends (LogMapping | PathMapping) & { format?: FileFormat | undefined }>(
  args: readonly string[],
  { command, options, parse, guess }: MappedCommand<Mapping>,
  console: Console,
): Promise<OpenedMapped<Mapping> | null> {
  const { words } = console;
  const given = readArguments({ args, options, command, words });
  const path = fileOf(given, words);
  const told = await readMappingFile(given.values.get('mapping'));
  const written = told === undefined ? undefined : parse(told);
  const opened = await openLogFile({ path, format: { ...written?.format, ...toldFormat(given) } }, console);
  if (given.flags.has('suggest')) {
    console.printJson(guess(opened));
    return null;
  }
  const mapping = written ?? guess(opened);
  // What the parts of an XES file mean stands in the file.
  if (!written && opened.kind !== 'xes') describeLogGuess(mapping, console);
  return { given, opened, mapping };
}

/** The mapping guessed for an event log; a failure that says what it lacks. */
export function guessLog({ suggestion, lacking }: OpenedLog): LogMapping {
  if (suggestion) return suggestion;
  throw fail('mapping_not_guessed', { what: lacking ?? 'touchpoint' });
}
