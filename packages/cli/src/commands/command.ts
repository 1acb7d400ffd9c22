import type { Options } from '../arguments.ts';
import type { Console } from '../terminal/console.ts';

type CommandName = 'serve' | 'analyse' | 'journeys' | 'attribute' | 'kano' | 'demo';

/** One command: what it takes and what it does. */
export type Command = {
  readonly name: CommandName;
  readonly takesFile: boolean;
  readonly options: Options;
  run(args: readonly string[], console: Console): Promise<void>;
};
