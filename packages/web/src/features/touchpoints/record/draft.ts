import { type FieldKey, fieldKeys, fieldShape, type Profile, touchpointFields } from '@anklang/domain';

/** Fields that a person has typed in and not yet saved. */
export type Draft = Partial<Profile>;

/** A reason why a field cannot be saved; its words stand in `touchpoints:record.problem`. */
export type DraftProblem = 'required' | 'attribute' | 'unfit';

/** Lists whose order means nothing. */
const unordered = new Set<string>(['choices', 'departments', 'entries']);

/** Do both say the same of the field? */
export function isSame(field: FieldKey, { a, b }: { a: unknown; b: unknown }): boolean {
  const order = (value: unknown) =>
    unordered.has(touchpointFields[field].kind) && Array.isArray(value) ? value.toSorted() : value;
  return JSON.stringify(order(a)) === JSON.stringify(order(b));
}

/** What is sent of what was typed: tidied, and only what differs from what was opened. */
export function changesOf(typed: Draft, opened: Profile): Draft {
  const changes = changedIn(typed)
    .map((field) => [field, tidy(field, typed[field])] as const)
    .filter(([field, value]) => !isSame(field, { a: value, b: opened[field] }));
  return Object.fromEntries(changes);
}

/** The fields of a draft, in the order of the form. */
export function changedIn(draft: Draft): FieldKey[] {
  return fieldKeys.filter((field) => field in draft);
}

/** Texts without blanks around them, nothing instead of an empty text, no empty rows. */
function tidy(field: FieldKey, value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value.trim();
    return text === '' && fieldShape[field].safeParse(null).success ? null : text;
  }
  if (touchpointFields[field].kind !== 'attributes') return value;
  return (value as Profile['attributes'])
    .map(({ name, target, actual }) => ({ name: name.trim(), target: target.trim(), actual: actual.trim() }))
    .filter(({ name, target, actual }) => name || target || actual);
}

/** What keeps changes from being saved, field by field. */
export function checkChanges(draft: Draft): Partial<Record<FieldKey, DraftProblem>> {
  return Object.fromEntries(
    changedIn(draft)
      .filter((field) => !fieldShape[field].safeParse(draft[field]).success)
      .map((field) => [field, problemOf(field, draft[field])]),
  );
}

function problemOf(field: FieldKey, value: unknown): DraftProblem {
  if (field === 'name' && value === '') return 'required';
  return field === 'attributes' ? 'attribute' : 'unfit';
}
