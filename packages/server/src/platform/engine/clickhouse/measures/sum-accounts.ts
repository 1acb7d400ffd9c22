import type { AccountGroupSums, AccountTable, EngineAccountWeights, MeasureOptions } from '../../measures.ts';
import type { Counting } from '../questions/counting.ts';
import { latestSegment } from '../questions/select-visits.ts';
import { bound, joinSql, raw, type Sql, sql } from '../sql.ts';

const dayMs = 86_400_000;

export async function sumAccounts(counting: Counting, options: MeasureOptions['accounts']): Promise<AccountTable> {
  const bySegment = await sumBySegment(counting, options);
  const steps = await sumBySteps(counting, options);
  const groups = bySegment.map(({ group }) => group);
  return {
    all: addGroups(groups),
    segments: bySegment.flatMap(({ value, group }) => (value === null ? [] : [{ value, group }])),
    touchpoints: steps.touchpoints,
    balances: bySegment.reduce(
      (sums, { balances }) => sums.map((sum, i) => sum + balances[i]!),
      options.edges.map(() => 0).concat(0),
    ),
    curve: options.curveAt.map((at, i) => ({
      at,
      balanceSum: steps.balanceAt(i),
      customers: bySegment.reduce((sum, { known }) => sum + known.slice(0, i + 1).reduce((a, b) => a + b, 0), 0),
    })),
  };
}

/** What a visit with `step`, `common` and `value` pays in or takes out, and whether it knocks out. */
export function entryOf(weights: EngineAccountWeights): { amount: Sql; knockOut: Sql } {
  const number = (value: number) => bound('Float64', value);
  const importance = sql`arrayElement(${bound('Array(Float64)', weights.importance)}, step + 1)`;
  const felt = sql`multiIf(common > 10, 0., common <= 6, -${number(weights.disappointing)},
    common >= 9, ${number(weights.delighting)}, ${number(weights.ok)})`;
  const converted = sql`if(isNaN(value), 0., ${number(weights.conversion)})`;
  const severity = sql`if(common > 6, 0., (7 - common) / 7)`;
  return {
    amount: sql`${importance} * (${felt} + ${converted})`,
    knockOut: sql`${severity} * ${importance} >= ${number(weights.knockOutFrom)}`,
  };
}

/** What an amount is worth after the milliseconds. */
export function faded(amount: Sql, elapsed: Sql, { halfLifeDays }: EngineAccountWeights): Sql {
  return sql`${amount} * exp2(-(${elapsed}) / ${bound('Float64', halfLifeDays * dayMs)})`;
}

/** Rows (customer, step, instant, amount, knockOut, worth) until the day of the statement. */
function entriesOf(counting: Counting, { weights, at }: { weights: EngineAccountWeights; at: number }): Sql {
  const day = bound('Int64', at);
  const { amount, knockOut } = entryOf(weights);
  return sql`SELECT customer, step, instant, ${amount} AS amount, ${knockOut} AS knockOut,
    ${faded(raw('amount'), sql`${day} - instant`, weights)} AS worth
    FROM (${counting.visits()}) WHERE instant <= ${day}`;
}

type SegmentSums = { value: string | null; group: AccountGroupSums; balances: number[]; known: number[] };

async function sumBySegment(counting: Counting, options: MeasureOptions['accounts']): Promise<SegmentSums[]> {
  type Row = [value: string, sums: number[], balances: number[], known: number[]];
  const accounts = sql`SELECT customer, sum(worth) AS balance, sumIf(worth, amount > 0) AS deposits,
      -sumIf(worth, amount < 0) AS withdrawals, countIf(amount > 0) AS positive, countIf(amount < 0) AS negative,
      max(knockOut) AS knockedOut, min(instant) AS since
    FROM (${entriesOf(counting, options)}) GROUP BY customer`;
  const { server, moment } = counting;
  const told =
    options.segment === null
      ? sql`SELECT *, '' AS latest FROM (${accounts})`
      : sql`SELECT account.*, known.latest AS latest FROM (${accounts}) AS account
          LEFT ANY JOIN (${latestSegment(server, moment, options.segment)}) AS known ON account.customer = known.customer`;
  const classes = options.edges.map((_, i) => i).concat(options.edges.length);
  const balanceClass = sql`arrayCount(edge -> balance >= edge, ${bound('Array(Float64)', options.edges)})`;
  const sinceClass = sql`arrayCount(at -> since > at, ${bound('Array(Int64)', options.curveAt)})`;
  const counts = (conditions: readonly Sql[]) => sql`[${joinSql(conditions, ', ')}]`;
  const rows = await counting.ask<Row>(sql`SELECT latest,
      [toFloat64(count()), sum(balance), sum(balance * balance), sum(deposits), sum(withdrawals), sum(positive),
        sum(negative), countIf(balance < 0), countIf(knockedOut)],
      ${counts(classes.map((i) => sql`countIf(positive + negative > 0 AND ${balanceClass} = ${raw(String(i))})`))},
      ${counts([raw('0'), ...options.curveAt.map((_, i) => sql`countIf(${sinceClass} = ${raw(String(i))})`)])}
    FROM (${told}) GROUP BY latest ORDER BY count() DESC, latest`);
  return rows.map(([value, sums, balances, known]) => ({
    value: value === '' ? null : value,
    group: groupOf(sums),
    balances,
    known: known.slice(1),
  }));
}

function groupOf(sums: readonly number[]): AccountGroupSums {
  const [customers, balanceSum, balanceSquares, deposits, withdrawals, positive, negative, inDebt, knockedOut] =
    sums as [number, number, number, number, number, number, number, number, number];
  return { customers, balanceSum, balanceSquares, deposits, withdrawals, positive, negative, inDebt, knockedOut };
}

function addGroups(groups: readonly AccountGroupSums[]): AccountGroupSums {
  const sum = groupOf([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  for (const group of groups) for (const key of Object.keys(sum) as (keyof AccountGroupSums)[]) sum[key] += group[key];
  return sum;
}

/** By step, and by the first instant of the curve that an entry counts at: what it is worth there fades on from there. */
async function sumBySteps(counting: Counting, { curveAt, ...options }: MeasureOptions['accounts']) {
  const { steps } = counting.question;
  type Row = [
    step: number,
    first: number,
    deposits: number,
    withdrawals: number,
    positive: number,
    negative: number,
    knockOuts: number,
    worth: number,
  ];
  const instants = bound('Array(Int64)', curveAt);
  const first = sql`arrayCount(at -> instant > at, ${instants})`;
  const rows = await counting.ask<Row>(sql`SELECT step, ${first} AS first, sumIf(worth, amount > 0),
      -sumIf(worth, amount < 0), countIf(amount > 0), countIf(amount < 0), countIf(knockOut),
      sum(${faded(raw('amount'), sql`arrayElement(${instants}, first + 1) - instant`, options.weights)})
    FROM (${entriesOf(counting, options)}) GROUP BY step, first`);
  const column = () => new Float64Array(steps);
  const touchpoints = {
    deposits: column(),
    withdrawals: column(),
    positive: column(),
    negative: column(),
    knockOuts: column(),
  };
  for (const [step, , deposits, withdrawals, positive, negative, knockOuts] of rows) {
    touchpoints.deposits[step]! += deposits;
    touchpoints.withdrawals[step]! += withdrawals;
    touchpoints.positive[step]! += positive;
    touchpoints.negative[step]! += negative;
    touchpoints.knockOuts[step]! += knockOuts;
  }
  const balanceAt = (place: number): number => {
    const at = curveAt[place]!;
    const until = rows.filter(([, from]) => from <= place);
    return until.reduce(
      (sum, row) => sum + row[7] * 2 ** (-(at - curveAt[row[1]]!) / (options.weights.halfLifeDays * dayMs)),
      0,
    );
  };
  return { touchpoints, balanceAt };
}
