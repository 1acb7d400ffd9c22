import type { HelpKey } from '../text/help-key.ts';

/** Pages that need no help of their own; `npm run check` sees to it that every other page has one. */
export const withoutHelp: readonly HelpKey[] = [];
