import { demoSizes, usualDemoSeed } from '@anklang/domain';
import { demoFolder, prepareDemo, removeDemoFolder, startServer } from '@anklang/server';
import { type Arguments, misuse, type Options, readArguments } from '../arguments.ts';
import { buildPages, pagesAreBuilt } from '../built-pages.ts';
import { openBrowser } from '../open-browser.ts';
import type { Console } from '../terminal/console.ts';
import type { Command } from './command.ts';

const options = {
  customers: { kind: 'wholeNumber' },
  seed: { kind: 'wholeNumber' },
  data: { kind: 'text' },
  lang: { kind: 'oneOf', allowed: ['de', 'en'] },
  'no-open': { kind: 'flag' },
  remove: { kind: 'flag' },
} as const satisfies Options;

/** Makes an example with invented data in a folder of its own, and serves it. */
export const demo: Command = {
  name: 'demo',
  takesFile: false,
  options,
  async run(args, console) {
    const { words, language, print } = console;
    const given = readArguments({ args, options, command: 'demo', words });
    if (given.file !== undefined) {
      throw misuse(words.say('cli:usage.fileUnwanted', { value: given.file }), 'demo');
    }
    const customers = customersOf(given, console);
    const folder = demoFolder(given.values.get('data'));
    if (given.flags.has('remove')) {
      await removeDemoFolder(folder);
      return print(words.say('cli:demo.removed', { folder }));
    }

    if (!pagesAreBuilt()) {
      console.note(words.say('cli:demo.building'));
      await buildPages();
    }
    const began = performance.now();
    const { config, account, filled, release } = await prepareDemo({
      ...{ folder, wanted: { customers, seed: Number(given.values.get('seed') ?? usualDemoSeed), language } },
      onMaking: () => print(words.say('cli:demo.making', { folder })),
      onProgress: (step, share) => console.progress(words.say(`demo:step.${step}`), share),
    });
    console.endProgress();
    if (filled === null) print(words.say('cli:demo.there', { folder }));
    else {
      const numbers = {
        seconds: words.number((performance.now() - began) / 1000, 0),
        customers: words.number(filled.customers),
        interactions: words.number(filled.interactions),
        respondents: words.number(filled.respondents),
      };
      print(words.say('cli:demo.filled', numbers));
    }
    try {
      await startServer({
        ...{ config, language, print, account },
        onReady({ entryAddress }) {
          print();
          print(words.say('cli:demo.enter'));
          print(`  ${entryAddress}`);
          print(words.say('cli:demo.later', account));
          print(words.say('cli:demo.away', { command: removal(given) }));
          if (entryAddress !== null && !given.flags.has('no-open')) openBrowser(entryAddress);
        },
      });
    } finally {
      await release();
    }
  },
};

const most = 200_000;

function customersOf({ values }: Arguments, { words }: Console): number {
  const value = values.get('customers') ?? '40000';
  const customers = Number(value);
  if (customers >= demoSizes.least && customers <= most) return customers;

  const range = { least: words.number(demoSizes.least), most: words.number(most) };
  const allowed = words.say('cli:usage.customers', range);
  throw misuse(words.say('cli:usage.valueWrong', { option: '--customers', value, allowed }), 'demo');
}

function removal({ values }: Arguments): string {
  const data = values.get('data');
  return ['npx anklang demo', data === undefined ? '' : `--data ${data}`, '--remove'].filter(Boolean).join(' ');
}
