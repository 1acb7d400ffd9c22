import { type FieldKey, fieldKeys, type Profile, touchpointFields } from '@anklang/domain';

const askedFor = new Set([
  'flag',
  'choice',
  'choices',
  'person',
  'department',
  'departments',
  'touchpoint',
  'entries',
  'classes',
]);

/** Beside them: distances are told of all touchpoints with a target, without reading each record. */
const targets: readonly FieldKey[] = ['targetLevel', 'targetUntil'];

/** Fields by whose values touchpoints can be asked for. */
export const indexedFields: ReadonlySet<FieldKey> = new Set([
  ...fieldKeys.filter((field) => askedFor.has(touchpointFields[field].kind)),
  ...targets,
]);

/** The values of a field under which the touchpoint is found; of a flag 'true'. */
export function indexValuesOf(field: FieldKey, profile: Profile): string[] {
  if (!indexedFields.has(field)) return [];
  const value = profile[field];
  if (value === null || value === false) return [];
  if (typeof value === 'object') return [...new Set(Object.values(value).map(String))];
  return [String(value)];
}
