import { Id, MapStateSchema } from '@anklang/domain';
import { z } from 'zod';

/** What the address bar holds of the list of journeys. */
export const JourneysSearch = z.object({
  search: z.string().max(200).optional().catch(undefined),
  state: MapStateSchema.optional().catch(undefined),
  product: Id.optional().catch(undefined),
  persona: Id.optional().catch(undefined),
  touchpoint: Id.optional().catch(undefined),
  sort: z.enum(['changed', 'name']).optional().catch(undefined),
  /** The dialog for a new one is open. */
  adding: z.literal(true).optional().catch(undefined),
});
export type JourneysSearch = z.output<typeof JourneysSearch>;

/** What narrows the list, as the server takes it. */
export function filterOf({ search, state, product, persona, touchpoint, sort }: JourneysSearch) {
  const filter = {
    search: search?.trim() || undefined,
    ...{ state, productId: product, segmentId: persona, touchpointId: touchpoint, sort },
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as JourneysFilter;
}

export type JourneysFilter = {
  search?: string;
  state?: NonNullable<JourneysSearch['state']>;
  productId?: string;
  segmentId?: string;
  touchpointId?: string;
  sort?: 'changed' | 'name';
};

export function isNarrowed(search: JourneysSearch): boolean {
  const { sort: _, ...others } = filterOf(search);
  return Object.keys(others).length > 0;
}

/** Every filter taken back; the order stays. */
export const noFilters = {
  ...{ search: undefined, state: undefined, product: undefined, persona: undefined, touchpoint: undefined },
} as const satisfies Partial<Record<keyof JourneysSearch, undefined>>;
