import type { Encoding, Factor } from '@anklang/domain';
import { descendsFirst, type Sorting } from './arrange-rows.ts';
import type { Unit } from './prepare-ranking.ts';
import { type SortKey, sortKeys } from './sort-keys.ts';

/** What the address bar holds about a ranking; what is left out is the default, so that addresses stay short. */
export type RankingSearch = {
  wave?: string | undefined;
  encoding?: Encoding | undefined;
  unweighted?: boolean | undefined;
  segment?: string | undefined;
  seed?: number | undefined;
  view?: 'chart' | 'table' | undefined;
  sort?: string | undefined;
  descending?: boolean | undefined;
  search?: string | undefined;
  factor?: Factor | undefined;
  unit?: Unit | undefined;
};

type RankingQuery = { encoding: Encoding; unweighted: 'true' | 'false'; seed: number; segment?: string };

/** The part that the server answers; the rest only arranges its answer. */
export function rankingQuery({ encoding, unweighted, segment, seed }: RankingSearch): RankingQuery {
  return {
    encoding: encoding ?? 'levels',
    unweighted: unweighted ? 'true' : 'false',
    seed: seed ?? 1,
    ...(segment?.includes(':') ? { segment } : {}),
  };
}

/** A sort order that means nothing falls back to the ranks. */
export function readSorting({ sort, descending }: RankingSearch): Sorting {
  const key: SortKey = sortKeys.find((known) => known === sort) ?? 'rank';
  return { sort: key, descending: descending ?? descendsFirst(key) };
}

/** A sort order as the address says it: nothing where it is the default. */
export function writeSorting({ sort, descending }: Sorting): Pick<RankingSearch, 'sort' | 'descending'> {
  return {
    sort: sort === 'rank' ? undefined : sort,
    descending: descending === descendsFirst(sort) ? undefined : descending,
  };
}

/** Splits at the first colon: column names rarely hold one, values do. */
export function splitSegment(segment: string): { column: string; value: string } {
  const at = segment.indexOf(':');
  return { column: segment.slice(0, at), value: segment.slice(at + 1) };
}
