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
  rows: z.enum(['all', 'filled']).optional().catch(undefined),
});
export type RelevanceSearch = z.output<typeof RelevanceSearch>;

export type MapRows = 'all' | 'filled';

/** What is filled is few, and in order of its values only as a whole. */
const pageSizes = { all: 25, filled: 100 } as const;

/** One page of the map as the server takes it. */
export function mapQuery(search: RelevanceSearch, rows: MapRows) {
  const by = search.by ?? ('segment' as const);
  const query = {
    ...{ by, limit: pageSizes[rows], rows },
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

export function isNarrowed({ search, department, market, rows }: RelevanceSearch): boolean {
  return Boolean(search?.trim() || department || market || rows === 'filled');
}

/** Which facet and which columns stay; what narrows the rows goes. */
export const unnarrowed: Partial<RelevanceSearch> = {
  ...{ segment: undefined, phase: undefined, search: undefined },
  ...{ department: undefined, market: undefined, rows: undefined },
};
