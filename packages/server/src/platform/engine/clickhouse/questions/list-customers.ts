import type { EngineSelection } from '../../engine-question.ts';
import type { CustomerRow } from '../../interaction-store.ts';
import type { EngineAccountWeights } from '../../measures.ts';
import { entriesOf } from '../measures/sum-accounts.ts';
import { bound, raw, type Sql, sql } from '../sql.ts';
import type { Counting } from './counting.ts';
import { fitSelection } from './fit-selection.ts';

export type Listing = {
  selection: EngineSelection;
  account: { weights: EngineAccountWeights; at: number };
  after: string | null;
  limit: number;
};

/** A page of the customers a selection means, with what they did in the question. */
export async function listCustomers(
  counting: Counting,
  { selection, account, after, limit }: Listing,
): Promise<{ total: number; customers: CustomerRow[] }> {
  const wanted = await wantedCustomers(counting, { selection, account });
  const [counted] = await counting.ask<[number]>(sql`SELECT uniqExact(customer) FROM (${wanted})`);
  const following = after === null ? raw('1') : sql`customer > ${bound('String', after)}`;
  const page = sql`SELECT DISTINCT customer FROM (${wanted}) WHERE ${following}
    ORDER BY customer LIMIT ${bound('UInt64', limit)}`;
  const done = sql`SELECT customer, count() AS interactions, min(instant) AS firstAt, max(instant) AS lastAt
    FROM (${counting.visits()}) WHERE customer IN (${page}) GROUP BY customer`;
  const rows = await counting.ask<
    [customer: string, interactions: number, firstAt: number, lastAt: number, balance: number | null]
  >(
    sql`SELECT done.customer, interactions, firstAt, lastAt, if(entries > 0, balance, NULL)
      FROM (${done}) AS done LEFT ANY JOIN (${accountsOf(counting, account)}) AS account ON done.customer = account.customer
      ORDER BY done.customer`,
  );
  return {
    total: counted![0],
    customers: rows.map(([customer, interactions, firstAt, lastAt, balance]) => ({
      customer,
      interactions,
      firstAt,
      lastAt,
      balance,
    })),
  };
}

/** Rows (customer, balance, entries, knockOuts at the steps). */
function accountsOf(counting: Counting, account: Listing['account']): Sql {
  return sql`SELECT customer, sum(worth) AS balance, countIf(amount != 0) AS entries
    FROM (${entriesOf(counting, account)}) GROUP BY customer`;
}

async function wantedCustomers(
  counting: Counting,
  { selection, account }: Pick<Listing, 'selection' | 'account'>,
): Promise<Sql> {
  if (selection.kind === 'balance') {
    const { from, to } = selection;
    const above = from === null ? raw('1') : sql`balance >= ${bound('Float64', from)}`;
    const below = to === null ? raw('1') : sql`balance < ${bound('Float64', to)}`;
    return sql`SELECT customer FROM (${accountsOf(counting, account)}) WHERE entries > 0 AND ${above} AND ${below}`;
  }
  if (selection.kind === 'knockOut') {
    const here = selection.step === null ? raw('1') : sql`step = ${bound('UInt16', selection.step)}`;
    return sql`SELECT customer FROM (${entriesOf(counting, account)}) WHERE knockOut AND ${here}`;
  }
  return fitSelection(counting, selection);
}
