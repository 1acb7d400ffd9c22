import type { Words } from '@anklang/server';
import type { Option } from '../arguments.ts';
import type { Console } from '../terminal/console.ts';
import { layOutTable } from '../terminal/table.ts';
import type { Command } from './command.ts';

/** What there is. */
export function printHelp(commands: readonly Command[], { words, print }: Console): void {
  print(words.say('cli:help.about'));
  print();
  print(
    `${words.say('cli:help.usage')}: anklang <${words.say('cli:help.command')}> [${words.say('cli:help.options')}]`,
  );
  print();
  print(`${words.say('cli:help.commands')}:`);
  const rows = [
    ...commands.map(({ name }) => [name, words.say(`cli:help.${name}`)]),
    ['version', words.say('cli:help.version')],
    ['help', words.say('cli:help.help')],
  ];
  for (const line of indented(rows)) print(line);
  print();
  print(words.say('cli:help.more'));
}

/** What one command takes. */
export function printCommandHelp({ name, takesFile, options }: Command, { words, print }: Console): void {
  const file = takesFile ? ` ${words.language === 'de' ? 'DATEI' : 'FILE'}` : '';
  print(`${words.say('cli:help.usage')}: anklang ${name}${file} [${words.say('cli:help.options')}]`);
  print(words.say(`cli:help.${name}`));
  print();
  const rows = Object.keys(options).map((option) => [
    optionWritten(option, options[option]!, words),
    optionText(name, option, words),
  ]);
  if (takesFile) rows.unshift([file.trim(), words.say(readsLogs(name) ? 'cli:help.logFile' : 'cli:help.file')]);
  for (const line of indented([...rows, ['--help', words.say('cli:help.option.help')]])) print(line);
  print();
  print(`${words.say('cli:help.example')}:`);
  for (const line of words.say(`cli:help.examples.${name}`).split('\n')) print(`  ${line}`);
}

const texts = {
  mapping: 'mapping',
  suggest: 'suggest',
  out: 'out',
  seed: 'seed',
  lang: 'lang',
  encoding: 'encoding',
  unweighted: 'unweighted',
  delimiter: 'delimiter',
  'text-encoding': 'textEncoding',
  decimal: 'decimal',
  sheet: 'sheet',
  table: 'table',
  time: 'time',
  order: 'order',
  customers: 'customers',
  data: 'data',
  remove: 'remove',
  'no-open': 'noOpen',
} as const;

function optionWritten(name: string, option: Option, words: Words): string {
  if (option.kind === 'flag') return `--${name}`;
  if (option.kind === 'oneOf') return `--${name} ${option.allowed.length > 2 ? '…' : option.allowed.join('|')}`;
  if (option.kind === 'wholeNumber') return `--${name} ${words.say('cli:help.value.number')}`;
  const value = name === 'mapping' ? 'file' : name === 'out' || name === 'data' ? 'folder' : 'name';
  return `--${name} ${words.say(`cli:help.value.${value}`)}`;
}

function optionText(command: Command['name'], option: string, words: Words): string {
  if (option === 'seed' && command === 'demo') return words.say('cli:help.option.demoSeed');
  if (option === 'out' && command !== 'analyse' && command !== 'serve' && command !== 'demo')
    return words.say(`cli:help.option.${command}Out`);
  const key = texts[option as keyof typeof texts];
  return key ? words.say(`cli:help.option.${key}`) : '';
}

function readsLogs(command: Command['name']): boolean {
  return command === 'journeys' || command === 'attribute';
}

function indented(rows: readonly (readonly string[])[]): string[] {
  return layOutTable([{ title: '' }, { title: '' }], rows)
    .slice(2)
    .map((line) => `  ${line}`);
}
