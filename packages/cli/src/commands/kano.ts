import { basename } from 'node:path';
import { isEstimate, type KanoCategory, type KanoTable, type Measured } from '@anklang/analysis';
import { hashFile, readTable, version, type Words } from '@anklang/server';
import { fileOf, type Options, readArguments } from '../arguments.ts';
import { describeFile } from '../describe-file.ts';
import { fileOptions, toldFormat } from '../file-options.ts';
import { type EvaluatedFeature, evaluateTable } from '../kano/evaluate-table.ts';
import { layOutTable } from '../terminal/table.ts';
import { writeFiles } from '../write-files.ts';
import type { Command } from './command.ts';

const options = {
  table: { kind: 'oneOf', allowed: ['pouliot', 'classic'] },
  out: { kind: 'text' },
  lang: { kind: 'oneOf', allowed: ['de', 'en'] },
  ...fileOptions,
} as const satisfies Options;

const categories: readonly KanoCategory[] = ['A', 'O', 'M', 'I', 'R', 'Q'];

/** Evaluates a Kano questionnaire: pairs of columns about having and lacking a feature. */
export const kano: Command = {
  name: 'kano',
  takesFile: true,
  options,
  async run(args, console) {
    const { words } = console;
    const given = readArguments({ args, options, command: 'kano', words });
    const path = fileOf(given, words);
    const { table, format } = await readTable({ path, format: toldFormat(given) });
    describeFile({ file: basename(path), table, format }, console);
    const using: KanoTable = given.values.get('table') === 'classic' ? 'classic' : 'pouliot';
    const features = evaluateTable(table, { using, words });
    const out = given.values.get('out');
    const source = { fileName: basename(path), fileHash: await hashFile(path), format };
    const body = {
      version,
      table: using,
      source,
      features: features.map(({ feature, result }) => ({ feature, ...result })),
    };
    const written =
      out === undefined ? [] : await writeFiles(out, { 'kano.json': `${JSON.stringify(body, null, 2)}\n` });
    for (const line of kanoLines(features, words)) console.print(line);
    console.print();
    console.print(words.say('cli:kano.tableUsed', { table: words.say(`cli:kano.table.${using}`) }));
    if (written.length > 0) console.print(words.say('cli:written'));
    for (const file of written) console.print(`  ${file}`);
  },
};

function kanoLines(features: readonly EvaluatedFeature[], words: Words): string[] {
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = [
    { title: words.say('cli:kano.feature'), widest: 32 },
    { title: words.say('cli:kano.category') },
    ...categories.map(right),
    right(words.say('cli:kano.better')),
    right(words.say('cli:kano.worse')),
    right(words.say('cli:kano.importance')),
    right('n'),
  ];
  return layOutTable(
    columns,
    features.map(({ feature, result }) => {
      if ('notEnough' in result) return [feature, notEnough(result, words)];
      const name = (category: KanoCategory) => words.say(`cli:kano.name.${category}`);
      const { category, second, ambiguous, counts, better, worse, importance, n } = result;
      return [
        feature,
        ambiguous && second
          ? words.say('cli:kano.ambiguous', { category: name(category), second: name(second) })
          : name(category),
        ...categories.map((each) => words.number(counts[each])),
        measuredText(better, words, 3),
        measuredText(worse, words, 3),
        measuredText(importance, words, 1),
        words.number(n),
      ];
    }),
  );
}

function measuredText(value: Measured, words: Words, digits: number): string {
  if (!isEstimate(value)) return words.say('report:none');
  const write = (number: number) => words.number(number, digits);
  return `${write(value.value)} (${words.say('findings:span', { low: write(value.low), high: write(value.high) })})`;
}

function notEnough({ n, needed }: { n: number; needed: number }, words: Words): string {
  return words.say('report:notEnough', { have: n, need: needed });
}
