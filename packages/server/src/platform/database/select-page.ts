import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { type PageOrder, type PageRequest, placeOf } from '../paging.ts';

type PageOptions = PageRequest & {
  /** What is sorted by, never null, and the id that tells rows of one instant apart. */
  readonly by: readonly [at: string | RawBuilder<string>, id: string];
  /** What the first of them is; an instant where nothing else is said. */
  readonly of?: PageOrder;
  readonly order?: 'asc' | 'desc';
};

/** The rows of one page in their order, and one more, by which `toPage` sees that there is a next page. */
export function selectPage<Tables, Table extends keyof Tables, Row>(
  query: SelectQueryBuilder<Tables, Table, Row>,
  { by, of, order = 'asc', limit, cursor }: PageOptions,
) {
  const place = placeOf(cursor, of);
  const [at, id] = [typeof by[0] === 'string' ? sql.ref(by[0]) : by[0], sql.ref(by[1])];
  const beyond = sql.raw(order === 'asc' ? '>' : '<');

  return query
    .$if(place !== null, (rest) => rest.where(sql<boolean>`(${at}, ${id}) ${beyond} (${place?.at}, ${place?.id})`))
    .orderBy(at, order)
    .orderBy(id, order)
    .limit(limit + 1)
    .execute();
}
