import { demo } from './demo.ts';
import { errors } from './errors.ts';
import { shell } from './shell.ts';
import { workspaces } from './workspaces.ts';

/** Words of the pages before one is inside, and of what stands around every page. */
export const door = {
  demo,
  errors,
  shell,
  workspaces,
} as const;
