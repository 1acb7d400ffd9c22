import { guide } from './guide.ts';
import { lead } from './lead.ts';
import { overview } from './overview.ts';
import { progress } from './progress.ts';

/** Words of the first page of a workspace, beside those of the door; all others come with the second page. */
export const start = {
  guide,
  lead,
  overview,
  progress,
} as const;
