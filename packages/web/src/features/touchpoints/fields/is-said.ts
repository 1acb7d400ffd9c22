import { type FieldKey, type FieldSection, fieldKeys, type Profile, touchpointFields } from '@anklang/domain';

/** Is anything known under this field? Not said is null, empty or false. */
export function isSaid(value: Profile[FieldKey]): boolean {
  if (value === null || value === false || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object') return Object.values(value).some((part) => part !== null && part !== '');
  return true;
}

/** The fields of a section, in the order of the form. */
export function fieldsOf(section: FieldSection): FieldKey[] {
  return fieldKeys.filter((key) => touchpointFields[key].section === section);
}
