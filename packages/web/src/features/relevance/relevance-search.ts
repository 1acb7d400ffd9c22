import { Id, relevanceFacets } from '@anklang/domain';
import { z } from 'zod';

/** What the address bar holds of the map. */
export const RelevanceSearch = z.object({
  facet: z.enum(relevanceFacets).optional().catch(undefined),
  by: z.enum(['segment', 'phase']).optional().catch(undefined),
  segment: Id.optional().catch(undefined),
  phase: Id.optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  department: z
    .union([z.literal('none'), Id])
    .optional()
    .catch(undefined),
  market: z.enum(['businesses', 'consumers']).optional().catch(undefined),
  filled: z.literal(true).optional().catch(undefined),
});
export type RelevanceSearch = z.output<typeof RelevanceSearch>;

const pageSize = 25;

/** One page of the map as the server takes it. */
export function mapQuery(search: RelevanceSearch) {
  const by = search.by ?? ('segment' as const);
  const query = {
    ...{ by, limit: pageSize, rows: search.filled ? ('filled' as const) : ('all' as const) },
    segmentId: by === 'phase' ? search.segment : undefined,
    phaseId: by === 'segment' ? search.phase : undefined,
    search: search.search?.trim() || undefined,
    departmentId: search.department,
    with: search.market && `markets:${search.market}`,
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Partial<typeof query> &
    Pick<typeof query, 'by' | 'limit' | 'rows'>;
}
export type MapQuery = ReturnType<typeof mapQuery>;

export function isNarrowed({ search, department, market, filled }: RelevanceSearch): boolean {
  return Boolean(search?.trim() || department || market || filled);
}
