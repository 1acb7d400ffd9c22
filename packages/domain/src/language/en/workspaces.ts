import type { workspaces as german } from '../de/workspaces.ts';
import type { Same } from '../same.ts';

export const workspaces: Same<typeof german> = {};
