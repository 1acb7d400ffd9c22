import { parseArgs } from 'node:util';
import { type AnklangError, fail } from '@anklang/domain';
import type { Words } from '@anklang/server';

/** How an option is written: with a value from a list, a value that `check` accepts, or none. */
export type Option =
  | { kind: 'flag' }
  | { kind: 'text' }
  | { kind: 'oneOf'; allowed: readonly string[] }
  | { kind: 'wholeNumber' };
export type Options = Record<string, Option>;

export type Arguments = { command: string; file: string | undefined; values: Map<string, string>; flags: Set<string> };

/** The call does not fit; the sentence names the help of its command. */
export function misuse(reason: string, command?: string): AnklangError {
  return fail('usage', { reason, help: ['anklang', command, '--help'].filter(Boolean).join(' ') });
}

/** Reads what stands behind the command; what does not fit is a `usage` failure in words. */
export function readArguments({
  args,
  options,
  command,
  words,
}: {
  args: readonly string[];
  options: Options;
  command: string;
  words: Words;
}): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(
        ([name, { kind }]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }] as const,
      ),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const found: Arguments = { command, file: undefined, values: new Map(), flags: new Set() };
  const refuse = (key: Parameters<Words['say']>[0], values: Record<string, string>) =>
    misuse(words.say(key, values), command);

  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (found.file !== undefined) throw refuse('cli:usage.fileTooMany', { value: token.value });
      found.file = token.value;
    }
    if (token.kind !== 'option') continue;
    const option = options[token.name];
    const written = token.rawName;
    if (!option) throw refuse('cli:usage.optionUnknown', { option: written });
    if (found.values.has(token.name) || found.flags.has(token.name)) {
      throw refuse('cli:usage.optionTwice', { option: written });
    }
    if (option.kind === 'flag') {
      if (token.value !== undefined) throw refuse('cli:usage.valueUnwanted', { option: written });
      found.flags.add(token.name);
      continue;
    }
    const { value } = token;
    if (value === undefined || value === '') throw refuse('cli:usage.valueMissing', { option: written });
    const allowed = allowedValues(option, words);
    if (allowed !== undefined && !fits(option, value)) {
      throw refuse('cli:usage.valueWrong', { option: written, value, allowed });
    }
    found.values.set(token.name, value);
  }
  return found;
}

export function fileOf({ file, command }: Arguments, words: Words): string {
  if (file === undefined) throw misuse(words.say('cli:usage.fileMissing'), command);
  return file;
}

function allowedValues(option: Option, words: Words): string | undefined {
  if (option.kind === 'oneOf') return words.list(option.allowed, 'disjunction');
  if (option.kind === 'wholeNumber') return words.say('cli:usage.wholeNumber');
  return undefined;
}

function fits(option: Option, value: string): boolean {
  if (option.kind === 'oneOf') return option.allowed.includes(value);
  return /^\d{1,10}$/.test(value) && Number(value) <= 2_147_483_647;
}
