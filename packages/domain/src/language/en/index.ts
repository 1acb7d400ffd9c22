import { cli } from './cli.ts';
import { door } from './door.ts';
import { findings } from './findings.ts';
import { journeys } from './journeys.ts';
import { pages } from './pages.ts';
import { respond } from './respond.ts';
import { start } from './start.ts';

/** Everything; `cli`, `findings` and `journeys` are said by the server and the command line only. */
export const en = { ...door, ...start, ...pages, cli, findings, journeys, respond } as const;
