import { AnklangError, type Language } from '@anklang/domain';
import { sentenceOf, systemLanguage, version } from '@anklang/server';
import { misuse } from './arguments.ts';
import { analyse } from './commands/analyse.ts';
import { attribute } from './commands/attribute.ts';
import type { Command } from './commands/command.ts';
import { demo } from './commands/demo.ts';
import { printCommandHelp, printHelp } from './commands/help.ts';
import { journeys } from './commands/journeys.ts';
import { kano } from './commands/kano.ts';
import { serve } from './commands/serve.ts';
import { type Console, openConsole, type Stream } from './terminal/console.ts';

const commands: readonly Command[] = [serve, demo, analyse, journeys, attribute, kano];

type Surroundings = { output: Stream; errors: Stream; environment: Readonly<Record<string, string | undefined>> };

/** 0: done. 2: the input or the call does not fit, one sentence says how. 1: a bug. */
export async function runAnklang(
  args: readonly string[],
  { output, errors, environment }: Surroundings,
): Promise<number> {
  const language = askedLanguage(args) ?? systemLanguage(environment);
  const console = openConsole({ language, output, errors });
  const [name, ...rest] = args;
  try {
    await dispatch(name, rest, console);
    return 0;
  } catch (error) {
    console.endProgress();
    if (error instanceof AnklangError) {
      console.note(sentenceOf(error, language));
      return 2;
    }
    errors.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}

async function dispatch(name: string | undefined, rest: readonly string[], console: Console): Promise<void> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return printHelp(commands, console);
  if (name === 'version' || name === '--version') return console.print(version);
  const command = commands.find((each) => each.name === name);
  if (!command) throw misuse(unknown(name, console));
  if (rest.includes('--help') || rest.includes('-h')) return printCommandHelp(command, console);
  await command.run(rest, console);
}

function unknown(command: string, { words }: Console): string {
  const allowed = words.list(
    commands.map((each) => each.name),
    'disjunction',
  );
  return words.say('cli:usage.commandUnknown', { command, allowed });
}

/** Even a sentence about a wrong call comes in the language asked for. */
function askedLanguage(all: readonly string[]): Language | undefined {
  const at = all.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = all[at]?.slice('--lang='.length) || all[at + 1];
  return at >= 0 && (value === 'de' || value === 'en') ? value : undefined;
}
