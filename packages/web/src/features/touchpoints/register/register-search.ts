import {
  CareReasonSchema,
  Id,
  LifecycleSchema,
  type TouchpointFilter,
  TouchpointFilterSchema,
  touchpointFields,
  touchpointSorts,
} from '@anklang/domain';
import { z } from 'zod';

const { class: classes, criticality } = touchpointFields;

/** What the address bar holds of the register: what it is narrowed by, and its order. */
export const RegisterSearch = z.object({
  search: z.string().max(200).optional().catch(undefined),
  /** An id, or `none`. */
  department: z
    .union([z.literal('none'), Id])
    .optional()
    .catch(undefined),
  mine: z.literal(true).optional().catch(undefined),
  lifecycle: LifecycleSchema.optional().catch(undefined),
  class: z.enum(classes.options).optional().catch(undefined),
  phase: Id.optional().catch(undefined),
  criticality: z.enum(criticality.options).optional().catch(undefined),
  care: CareReasonSchema.optional().catch(undefined),
  /** `field:value`, several by commas: what other pages lead here with, such as the touchpoints behind one system. */
  with: TouchpointFilterSchema.shape.with.catch(undefined),
  sort: z.enum(touchpointSorts).optional().catch(undefined),
  descending: z.literal(true).optional().catch(undefined),
  /** The form for a new one is open. */
  adding: z.literal(true).optional().catch(undefined),
  /** Where the new one is to be, as other pages lead here with. */
  newPhase: Id.optional().catch(undefined),
  newSegment: Id.optional().catch(undefined),
});
export type RegisterSearch = z.output<typeof RegisterSearch>;

const pageSize = 50;

/** The order in which lists of names are read. */
export const usualSort = 'name';

/** What narrows the register, as the server takes it. */
export function filterOf(search: RegisterSearch): TouchpointFilter {
  const wanted = [
    search.class && `class:${search.class}`,
    search.criticality && `criticality:${search.criticality}`,
    search.phase && `phaseIds:${search.phase}`,
    search.with,
  ].filter(Boolean);
  const filter: { [Key in keyof TouchpointFilter]: TouchpointFilter[Key] | undefined } = {
    search: search.search?.trim() || undefined,
    departmentId: search.department,
    mine: search.mine && 'true',
    lifecycle: search.lifecycle,
    care: search.care,
    with: wanted.join(',') || undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** One page of the register as the address asks for it. */
export function registerQuery(search: RegisterSearch) {
  return {
    ...filterOf(search),
    limit: pageSize,
    sort: search.sort ?? usualSort,
    order: search.descending ? ('desc' as const) : ('asc' as const),
  };
}
export type RegisterQuery = ReturnType<typeof registerQuery>;

/** Is anything left out of the list? */
export function isNarrowed(search: RegisterSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}

/** Every filter taken back; the order stays. */
export const noFilters = {
  search: undefined,
  department: undefined,
  mine: undefined,
  lifecycle: undefined,
  class: undefined,
  phase: undefined,
  criticality: undefined,
  care: undefined,
  with: undefined,
} as const satisfies Partial<Record<keyof RegisterSearch, undefined>>;

/** Phase and segment that a gap leads here with. */
export function placeOfNew({ newPhase, newSegment }: RegisterSearch): { phaseIds: string[]; segmentIds: string[] } {
  return { phaseIds: newPhase ? [newPhase] : [], segmentIds: newSegment ? [newSegment] : [] };
}
