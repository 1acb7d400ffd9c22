export type Change = { field: string; before: unknown; after: unknown };
type Values = Readonly<Record<string, unknown>> | null;

/** The fields in which two records differ, in their order; all of them where there was nothing before or after. */
export function changesBetween(before: Values, after: Values): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => !sameValue(change.before, change.after));
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A value as one line of text; null where there is nothing to show. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => textOf(one) ?? '').join(', ');
  // Lines of a list, such as brand rules, have a name beside their id.
  if (typeof value === 'object' && 'name' in value && typeof value.name === 'string') return value.name;
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
