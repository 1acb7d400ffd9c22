import type { shell as german } from '../de/shell.ts';
import type { Same } from '../same.ts';

export const shell: Same<typeof german> = {};
