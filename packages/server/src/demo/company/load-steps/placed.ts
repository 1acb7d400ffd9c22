import type { Entries } from './put-entries.ts';
import type { Departments, People } from './put-people.ts';
import type { TouchpointIds } from './put-touchpoints.ts';

/** What is in the workspace already, by key. */
export type Placed = {
  readonly departmentIds: Departments;
  readonly people: People;
  readonly entries: Entries;
  readonly touchpoints: TouchpointIds;
};

/** In the order in which it happened. */
export function latestLast<Each extends { readonly daysAgo: number }>(all: readonly Each[]): Each[] {
  return all.toSorted((one, other) => other.daysAgo - one.daysAgo);
}
