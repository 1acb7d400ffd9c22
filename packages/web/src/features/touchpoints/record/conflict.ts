import { errorCodes, type FieldKey, FieldKeySchema, type Profile } from '@anklang/domain';
import { ApiProblem } from '../../../lib/api/index.ts';
import { changedIn, type Draft, isSame } from './draft.ts';

export type Side = 'theirs' | 'mine';
/** A field that somebody else changed while one was typing, and what one chose for it. */
export type ConflictField = {
  field: FieldKey;
  theirs: Profile[FieldKey];
  /** Null where somebody changed it yet again since the server told of it. */
  who: { name: string; at: string } | null;
  choice: Side | null;
};

/** The conflicts that the server tells of, beside the record as it is now; null: the failure is another one. */
export function readConflict(error: unknown, latest: Profile): ConflictField[] | null {
  if (!isConflict(error)) return null;
  const told = errorCodes.fields_changed_meanwhile.params.safeParse(error.params);
  return (told.data?.fields ?? []).flatMap(({ field: key, now, at, by }): ConflictField[] => {
    const field = FieldKeySchema.safeParse(key).data;
    if (!field) return [];
    const theirs = latest[field];
    return [{ field, theirs, who: isSame(field, { a: now, b: theirs }) ? { name: by, at } : null, choice: null }];
  });
}

export function isConflict(error: unknown): error is ApiProblem {
  return (
    error instanceof ApiProblem && (error.code === 'fields_changed_meanwhile' || error.code === 'changed_meanwhile')
  );
}

export function choose(conflicts: readonly ConflictField[], { field, choice }: { field: FieldKey; choice: Side }) {
  return conflicts.map((conflict) => (conflict.field === field ? { ...conflict, choice } : conflict));
}

export function isDecided(conflicts: readonly ConflictField[]): boolean {
  return conflicts.every(({ choice }) => choice !== null);
}

/** The draft without the fields in which the other version holds, and without what is the same by now. */
export function settle(draft: Draft, { conflicts, latest }: { conflicts: readonly ConflictField[]; latest: Profile }) {
  const given = new Set(conflicts.filter(({ choice }) => choice === 'theirs').map(({ field }) => field));
  const kept = changedIn(draft).filter(
    (field) => !given.has(field) && !isSame(field, { a: draft[field], b: latest[field] }),
  );
  return Object.fromEntries(kept.map((field) => [field, draft[field]])) as Draft;
}
