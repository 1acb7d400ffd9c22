import { startServer } from '@anklang/server';
import { type Options, readArguments } from '../arguments.ts';
import type { Command } from './command.ts';

const options = { lang: { kind: 'oneOf', allowed: ['de', 'en'] } } as const satisfies Options;

/** Starts the application; it runs until it is stopped. */
export const serve: Command = {
  name: 'serve',
  takesFile: false,
  options,
  async run(args, { words, language, print }) {
    readArguments({ args, options, command: 'serve', words });
    await startServer({ language, print });
  },
};
