import { basename } from 'node:path';
import { fail, guessMapping, parseMapping, type SurveyMapping } from '@anklang/domain';
import {
  analyseSurvey,
  applyMapping,
  hashFile,
  presentReport,
  type ReadResult,
  readTable,
  renderReportHtml,
  summariseColumns,
} from '@anklang/server';
import { type Arguments, fileOf, type Options, readArguments } from '../arguments.ts';
import { describeFile, describeRejected } from '../describe-file.ts';
import { describeGuess } from '../describe-guess.ts';
import { fileOptions, toldFormat } from '../file-options.ts';
import { rankingLines } from '../ranking-lines.ts';
import { readMappingFile } from '../read-mapping-file.ts';
import type { Console } from '../terminal/console.ts';
import { writeFiles } from '../write-files.ts';
import type { Command } from './command.ts';

const options = {
  mapping: { kind: 'text' },
  suggest: { kind: 'flag' },
  out: { kind: 'text' },
  seed: { kind: 'wholeNumber' },
  lang: { kind: 'oneOf', allowed: ['de', 'en'] },
  encoding: { kind: 'oneOf', allowed: ['levels', 'linear'] },
  unweighted: { kind: 'flag' },
  ...fileOptions,
} as const satisfies Options;

/** From a survey file to report.json and report.html. */
export const analyse: Command = {
  name: 'analyse',
  takesFile: true,
  options,
  async run(args, console) {
    const given = readArguments({ args, options, command: 'analyse', words: console.words });
    const path = fileOf(given, console.words);
    const told = await readMappingFile(given.values.get('mapping'));
    const written = told === undefined ? undefined : parseMapping(told);
    const read = await readTable({
      path,
      format: { ...written?.format, ...toldFormat(given) },
      onProgress: (done) => console.progress(console.words.say('cli:progress.read'), done),
    });
    describeFile({ file: basename(path), table: read.table, format: read.format }, console);
    if (given.flags.has('suggest')) {
      console.printJson(guess(read));
      return;
    }
    const mapping = written ?? guess(read);
    if (!written) describeGuess(mapping, read.table.columns, console);
    await report({ path, read, mapping, given }, console);
  },
};

function guess({ table }: ReadResult): SurveyMapping {
  const { mapping, lacking } = guessMapping(summariseColumns(table));
  if (!mapping) throw fail('mapping_not_guessed', { what: lacking ?? 'outcome' });
  return mapping;
}

async function report(
  { path, read, mapping, given }: { path: string; read: ReadResult; mapping: SurveyMapping; given: Arguments },
  console: Console,
): Promise<void> {
  const { words, language } = console;
  const { data, rejected, rejectedCount, renamed } = applyMapping(read.table, mapping);
  for (const { from, to } of renamed) console.note(words.say('cli:read.renamed', { from, to }));
  describeRejected(rejected, rejectedCount, console);
  const computed = analyseSurvey(
    {
      data,
      source: { fileName: basename(path), fileHash: await hashFile(path), format: read.format },
      options: {
        encoding: given.values.get('encoding') === 'linear' ? 'linear' : 'levels',
        unweighted: given.flags.has('unweighted'),
        seed: Number(given.values.get('seed') ?? 1),
      },
    },
    { onProgress: (done) => console.progress(words.say('cli:progress.analyse'), done) },
  );
  console.endProgress();
  const presented = presentReport(computed, language);
  const files = await writeFiles(given.values.get('out') ?? '.', {
    'report.json': `${JSON.stringify(presented, null, 2)}\n`,
    'report.html': renderReportHtml(computed, language),
  });
  for (const line of rankingLines(presented, words)) console.print(line);
  console.print();
  console.print(words.say('cli:written'));
  for (const file of files) console.print(`  ${file}`);
}
