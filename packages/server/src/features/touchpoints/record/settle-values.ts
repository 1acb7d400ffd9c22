import { type FieldKey, type Profile, touchpointFields } from '@anklang/domain';

/** New values of some fields; undefined is not a change. */
export type FieldValues = { readonly [Field in FieldKey]?: Profile[Field] | undefined };

/** Values as they are kept: what has no order in the order of the options or of the ids, nothing twice, nothing empty. */
export function settleValues(change: FieldValues): Partial<Profile> {
  const settled = Object.entries(change)
    .filter(([field, value]) => field in touchpointFields && value !== undefined)
    .map(([field, value]) => [field, settle(field as FieldKey, value)]);
  return Object.fromEntries(settled) as Partial<Profile>;
}

function settle(field: FieldKey, value: unknown): unknown {
  const description = touchpointFields[field];
  switch (description.kind) {
    case 'text':
      return value === '' && field !== 'name' ? null : value;
    case 'longText':
      return value === '' && field !== 'description' ? null : value;
    case 'choices':
      return description.options.filter((option) => (value as string[]).includes(option));
    case 'entries':
    case 'departments':
      return [...new Set(value as string[])].sort();
    case 'words':
      return [...new Set(value as string[])];
    case 'classes':
    case 'own':
      return settleParts(value as Record<string, string | number | null>);
    default:
      return value;
  }
}

function settleParts(parts: Record<string, string | number | null>) {
  const said = Object.entries(parts).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(said.sort(([one], [other]) => (one < other ? -1 : 1)));
}
