import { basename } from 'node:path';
import type { MarkovOrder } from '@anklang/analysis';
import {
  type AttributionReport,
  fail,
  type LogMapping,
  type PathMapping,
  parseAttributionMapping,
} from '@anklang/domain';
import {
  attributeConversions,
  attributionFinding,
  collectLog,
  collectPathTable,
  type OpenedLog,
  pathsOfLog,
  renderAttributionHtml,
  type Words,
  whoseOf,
} from '@anklang/server';
import type { Options } from '../arguments.ts';
import { fileOptions } from '../file-options.ts';
import { describeCollected, formatOf, sourceOf } from '../log-file.ts';
import { guessLog, openMapped } from '../open-mapped.ts';
import type { Console } from '../terminal/console.ts';
import { layOutTable } from '../terminal/table.ts';
import { writeFiles } from '../write-files.ts';
import type { Command } from './command.ts';

const options = {
  mapping: { kind: 'text' },
  suggest: { kind: 'flag' },
  out: { kind: 'text' },
  order: { kind: 'oneOf', allowed: ['1', '2', '3'] },
  seed: { kind: 'wholeNumber' },
  lang: { kind: 'oneOf', allowed: ['de', 'en'] },
  ...fileOptions,
} as const satisfies Options;

/** From paths, or from an event log with conversions, to attribution.json and attribution.html. */
export const attribute: Command = {
  name: 'attribute',
  takesFile: true,
  options,
  async run(args, console) {
    const { words, language } = console;
    const asked = { command: 'attribute', options, parse: parseAttributionMapping, guess: guessAny } as const;
    const begun = await openMapped(args, asked, console);
    if (begun === null) return;
    const { given, opened, mapping } = begun;
    const { read, log } = await readWays(opened, mapping);
    console.note(
      words.say('cli:read.paths', {
        file: basename(opened.file.path),
        paths: words.number(read.paths.paths),
        touchpoints: words.number(new Set(read.paths.steps).size),
        format: formatOf(opened, console),
      }),
    );
    if (log) describeCollected(log, console);
    const found = attributeConversions({
      read,
      log,
      source: await sourceOf(opened),
      language,
      order: Number(given.values.get('order') ?? 1) as MarkovOrder,
      seed: Number(given.values.get('seed') ?? 1),
      onProgress: (done) => console.progress(words.say('cli:progress.analyse'), done),
    });
    console.endProgress();
    await write(found, given.values.get('out') ?? '.', console);
  },
};

async function readWays(opened: OpenedLog, mapping: LogMapping | PathMapping) {
  if ('path' in mapping) return { read: collectPathTable(opened, mapping), log: null };
  if (!mapping.conversion) throw fail('mapping_not_guessed', { what: 'conversion' });
  const collected = await collectLog(opened, mapping);
  const { rejected } = collected;
  return { read: pathsOfLog(collected, mapping), log: { customersAre: whoseOf(mapping), rejected } };
}

/** A path file when its columns say so, otherwise an event log. */
function guessAny(opened: OpenedLog): LogMapping | PathMapping {
  return opened.pathSuggestion ?? guessLog(opened);
}

async function write(found: AttributionReport, out: string, { words, language, print }: Console): Promise<void> {
  const files = await writeFiles(out, {
    'attribution.json': `${JSON.stringify(found, null, 2)}\n`,
    'attribution.html': renderAttributionHtml(found, language),
  });
  for (const line of attributionLines(found, words)) print(line);
  print();
  print(words.say('cli:written'));
  for (const file of files) print(`  ${file}`);
}

function attributionLines(found: AttributionReport, words: Words): string[] {
  const { title, lead } = attributionFinding(found, words);
  const rules = ['first', 'last', 'linear', 'shapley'] as const;
  const one = (value: number) => words.number(value, 1);
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = [
    { title: words.say('journeys:attribution.touchpoint'), widest: 32 },
    ...rules.map((rule) => right(words.say(`journeys:attribution.${rule}`))),
    right(words.say('journeys:attribution.markov')),
  ];
  const rows = found.touchpoints.map((touchpoint) => {
    const { value, low, high } = touchpoint.markov.conversions;
    return [
      touchpoint.name,
      ...rules.map((rule) => one(touchpoint[rule])),
      `${one(value)} (${words.say('findings:span', { low: one(low), high: one(high) })})`,
    ];
  });
  return ['', title, lead, '', ...layOutTable(columns, rows)];
}
