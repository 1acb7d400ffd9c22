import type { EntryKind } from '@anklang/domain';

/** Everything that is asked of the entries of a kind. */
export const entriesOfKind = (workspaceId: string, kind: EntryKind) =>
  ['workspace', workspaceId, 'entries', kind] as const;

/** Touchpoints, which lose what is removed. */
export const allTouchpoints = (workspaceId: string) => ['workspace', workspaceId, 'touchpoints'] as const;
