import {
  type BulkChange,
  emptyProfile,
  type FieldKey,
  fieldKeys,
  type Profile,
  touchpointFields,
} from '@anklang/domain';

/** How a value meets what is there; a list can also be added to, or something taken out of it. */
export type BulkMode = 'set' | 'add' | 'remove';

/** What is the same for many touchpoints at once; names, texts and own fields are a touchpoint's own. */
const single = new Set(['choice', 'flag', 'number', 'date', 'person', 'department', 'touchpoint']);
const lists = new Set(['choices', 'words', 'departments', 'entries']);

export const bulkFields: readonly FieldKey[] = fieldKeys.filter((field) => {
  const { kind } = touchpointFields[field];
  return single.has(kind) || lists.has(kind);
});

export function isList(field: FieldKey): boolean {
  return lists.has(touchpointFields[field].kind);
}

export function nothingFor(field: FieldKey): Profile[FieldKey] {
  return emptyProfile('')[field];
}

type Drafted = { field: FieldKey; mode: BulkMode; value: Profile[FieldKey] };

/** The change that is asked for, of these touchpoints. */
export function bulkChangeOf(of: BulkChange['of'], { field, mode, value }: Drafted): BulkChange {
  return { of, set: {}, add: {}, remove: {}, [mode]: { [field]: value } };
}
