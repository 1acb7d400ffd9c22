import { createHash } from 'node:crypto';

/** The same for mappings that mean the same, in whatever order their keys were written. */
export function hashMapping({ $schema: _schema, ...mapping }: { $schema?: string | undefined }): string {
  return createHash('sha256').update(JSON.stringify(mapping, sortKeys)).digest('hex');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
