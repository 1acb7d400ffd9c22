import type { cli as german } from '../de/cli.ts';
import type { Same } from '../same.ts';

export const cli: Same<typeof german> = {};
