import type { LogUpload } from '@anklang/domain';

/** The name that several columns make together, from the first row that has them all; joined as the import joins them. */
export function touchpointExample(preview: LogUpload['preview'], columns: readonly string[]): string | null {
  const places = columns.map((column) => preview.columns.indexOf(column));
  for (const row of preview.rows) {
    const parts = places.map((place) => row[place]);
    if (parts.length > 0 && parts.every(Boolean)) return parts.join(' · ');
  }
  return null;
}
