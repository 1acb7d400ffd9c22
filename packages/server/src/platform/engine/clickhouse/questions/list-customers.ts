import type { EngineSelection } from '../../engine-question.ts';
import type { CustomerRow } from '../../interaction-store.ts';
import type { EngineAccountWeights } from '../../measures.ts';
import { entryOf, faded } from '../measures/sum-accounts.ts';
import { bound, raw, type Sql, sql } from '../sql.ts';
import type { Counting } from './counting.ts';
import { type Fit, fitSelection } from './fit-selection.ts';

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
  const fit = await fitSelection(counting, selection);
  const fitting = sql`SELECT customer, interactions, firstAt, lastAt, if(entries > 0, balance, NULL) AS kept
    FROM (${customersOf(counting, { selection, account, fit })}) WHERE fitting AND ${byAccount(selection)}`;
  const following = after === null ? raw('1') : sql`customer > ${bound('String', after)}`;
  type Row = [
    customer: string,
    interactions: number,
    firstAt: number,
    lastAt: number,
    balance: number | null,
    total: number,
  ];
  const rows = await counting.ask<Row>(sql`SELECT * FROM (SELECT *, count() OVER () AS total FROM (${fitting}))
    WHERE ${following} ORDER BY customer LIMIT ${bound('UInt64', limit)}`);
  return {
    total: rows[0]?.[5] ?? (await countAll(counting, fitting)),
    customers: rows.map(([customer, interactions, firstAt, lastAt, balance]) => ({
      customer,
      interactions,
      firstAt,
      lastAt,
      balance,
    })),
  };
}

async function countAll({ ask }: Counting, fitting: Sql): Promise<number> {
  const [counted] = await ask<[number]>(sql`SELECT count() FROM (${fitting})`);
  return counted![0];
}

/** Rows (customer, interactions, firstAt, lastAt, balance, entries, knockedOut, fitting). */
function customersOf(
  counting: Counting,
  { selection, account, fit }: Pick<Listing, 'selection' | 'account'> & { fit: Fit },
): Sql {
  const { weights, at } = account;
  const day = bound('Int64', at);
  const { amount, knockOut } = entryOf(weights);
  const here =
    selection.kind === 'knockOut' && selection.step !== null
      ? sql`step = ${bound('UInt16', selection.step)}`
      : raw('1');
  const journeys = counting.journeys({ feelings: true });
  const columns = fit.columns ? sql`, ${fit.columns}` : sql``;
  // Everything is told by visit until the day, in arrays beside each other.
  const until = sql`arrayFilter(visit -> visit.1 <= ${day}, arrayZip(instants, steps, ratings, worths))`;
  return sql`SELECT customer, sum(visited) AS interactions, min(first) AS firstAt, max(last) AS lastAt,
      sum(worth) AS balance, sum(moved) AS entries, max(knocked) AS knockedOut, max(fit) AS fitting
    FROM (
      SELECT customer, length(steps) AS visited, instants[1] AS first, instants[-1] AS last, ${fit.fits} AS fit,
        arrayMap((step, common, value) -> ${amount}, until.2, until.3, until.4) AS amounts,
        arraySum(arrayMap((amount, instant) -> ${faded(raw('amount'), sql`${day} - instant`, weights)},
          amounts, until.1)) AS worth,
        arrayCount(amount -> amount != 0, amounts) AS moved,
        arrayExists((step, common) -> ${knockOut} AND ${here}, until.2, until.3) AS knocked
      FROM (SELECT *, ${until} AS until${columns} FROM (${journeys}))
    ) GROUP BY customer`;
}

function byAccount(selection: EngineSelection): Sql {
  if (selection.kind === 'knockOut') return raw('knockedOut');
  if (selection.kind !== 'balance') return raw('1');
  const { from, to } = selection;
  const above = from === null ? raw('1') : sql`balance >= ${bound('Float64', from)}`;
  const below = to === null ? raw('1') : sql`balance < ${bound('Float64', to)}`;
  return sql`entries > 0 AND ${above} AND ${below}`;
}
