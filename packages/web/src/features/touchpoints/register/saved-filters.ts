import { z } from 'zod';
import { RegisterSearch } from './register-search.ts';

const SavedFilterSchema = z.object({ name: z.string().min(1).max(60), search: RegisterSearch });
export type SavedFilter = z.output<typeof SavedFilterSchema>;

const most = 30;
export const longestName = 60;

/** Where a person's filters for a workspace lie in this browser. */
export function storageKeyOf(ids: { userId: string; workspaceId: string }): string {
  return `anklang-filters:${ids.workspaceId}:${ids.userId}`;
}

/** Kept filters; whatever else lies there is none. */
export function readFilters(text: string | null): SavedFilter[] {
  try {
    return z
      .array(SavedFilterSchema)
      .max(most)
      .catch([])
      .parse(JSON.parse(text ?? '[]'));
  } catch {
    return [];
  }
}

/** With this filter, in the order of names; one of the same name is replaced, and the oldest go when there are too many. */
export function withFilter(filters: readonly SavedFilter[], added: SavedFilter): SavedFilter[] {
  return [...filters.filter(({ name }) => name !== added.name), added].slice(-most);
}

export function withoutFilter(filters: readonly SavedFilter[], name: string): SavedFilter[] {
  return filters.filter((filter) => filter.name !== name);
}
