/** A value of any Parquet type as the text a CSV would have: instants in ISO, a day without its midnight. */
export function parquetText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? null : String(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : isoText(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  return JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? String(part) : part)) ?? null;
}

function isoText(date: Date): string {
  return date.toISOString().replace(/(T00:00:00)?\.000Z$/, (_whole, midnight) => (midnight ? '' : 'Z'));
}
