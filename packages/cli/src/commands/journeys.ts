import { type Journeys, type LogMapping, parseLogMapping } from '@anklang/domain';
import {
  collectLog,
  durationText,
  journeysFinding,
  mineJourneys,
  renderJourneysHtml,
  type Words,
} from '@anklang/server';
import type { Arguments, Options } from '../arguments.ts';
import { fileOptions } from '../file-options.ts';
import { describeCollected, formatOf, sourceOf } from '../log-file.ts';
import { guessLog, openMapped } from '../open-mapped.ts';
import { layOutTable } from '../terminal/table.ts';
import { writeFiles } from '../write-files.ts';
import type { Command } from './command.ts';

const options = {
  mapping: { kind: 'text' },
  suggest: { kind: 'flag' },
  out: { kind: 'text' },
  time: { kind: 'oneOf', allowed: ['calendar', 'instant'] },
  seed: { kind: 'wholeNumber' },
  lang: { kind: 'oneOf', allowed: ['de', 'en'] },
  ...fileOptions,
} as const satisfies Options;

/** From an event log to journeys.json and journeys.html. */
export const journeys: Command = {
  name: 'journeys',
  takesFile: true,
  options,
  async run(args, console) {
    const { words, language } = console;
    const asked = { command: 'journeys', options, parse: parseLogMapping, guess: guessLog } as const;
    const begun = await openMapped(args, asked, console);
    if (begun === null) return;
    const { given, opened } = begun;
    const mapping = withTime(begun.mapping, given);
    const collected = await collectLog(opened, mapping, {
      onProgress: (done) => console.progress(words.say('cli:progress.read'), done),
    });
    const seed = Number(given.values.get('seed') ?? 1);
    const found = mineJourneys({ collected, mapping, source: await sourceOf(opened), language, seed });
    console.endProgress();
    const files = await writeFiles(given.values.get('out') ?? '.', {
      'journeys.json': `${JSON.stringify(found, null, 2)}\n`,
      'journeys.html': renderJourneysHtml(found, language),
    });
    const number = (value: number) => words.number(value);
    console.note(
      words.say('cli:read.log', {
        file: found.source.fileName,
        events: number(found.events),
        cases: number(found.cases),
        touchpoints: number(found.touchpoints.length),
        format: formatOf(opened, console),
      }),
    );
    describeCollected(found, console);
    for (const line of journeyLines(found, words)) console.print(line);
    console.print();
    console.print(words.say('cli:written'));
    for (const file of files) console.print(`  ${file}`);
  },
};

function withTime(mapping: LogMapping, { values }: Arguments): LogMapping {
  const told = values.get('time');
  return told === 'calendar' || told === 'instant' ? { ...mapping, timeCounts: told } : mapping;
}

const shownWays = 12;

function journeyLines(found: Journeys, words: Words): string[] {
  const { title, lead } = journeysFinding(found, words);
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = [
    { title: words.say('journeys:ways.from'), widest: 32 },
    { title: words.say('journeys:ways.to'), widest: 32 },
    right(words.say('journeys:ways.count')),
    right(words.say('journeys:ways.mean')),
    right(words.say('journeys:ways.median')),
  ];
  const rows = found.follows
    .slice(0, shownWays)
    .map(({ from, to, count, meanSeconds, medianSeconds }) => [
      from,
      to,
      words.number(count),
      durationText(meanSeconds, words),
      durationText(medianSeconds, words),
    ]);
  return ['', title, lead, '', ...layOutTable(columns, rows)];
}
