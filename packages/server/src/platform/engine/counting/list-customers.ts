import { countBits, hasBit } from '@anklang/analysis';
import type { EngineSelection } from '../engine-question.ts';
import type { CustomerRow } from '../interaction-store.ts';
import type { View } from './derive-view.ts';
import { balanceOf, journeysOf } from './own-journeys.ts';
import { type Account, selectCustomers } from './select-customers.ts';

export type CustomerPage = { total: number; customers: (Omit<CustomerRow, 'customer'> & { code: number })[] };

type Asked = {
  selection: EngineSelection;
  account: Account;
  /** Customer codes by id, rising; the page begins at place `from` of them. */
  order: Int32Array;
  from: number;
  limit: number;
  customers: number;
};

export function listCustomerPage(view: View, { order, from, limit, ...asked }: Asked): CustomerPage {
  const selected = selectCustomers(view, asked);
  const codes: number[] = [];
  for (let place = from; place < order.length && codes.length < limit; place++) {
    if (hasBit(selected, order[place]!)) codes.push(order[place]!);
  }
  return { total: countBits(selected), customers: codes.map((code) => describe(view, code, asked.account)) };
}

function describe(view: View, code: number, account: Account): CustomerPage['customers'][number] {
  const own = journeysOf(view.log, code);
  const first = view.log.starts[own.from]!;
  const end = view.log.starts[own.to]!;
  let firstAt = Number.POSITIVE_INFINITY;
  let lastAt = Number.NEGATIVE_INFINITY;
  for (let i = first; i < end; i++) {
    firstAt = Math.min(firstAt, view.instants[i]!);
    lastAt = Math.max(lastAt, view.instants[i]!);
  }
  return { code, interactions: end - first, firstAt, lastAt, balance: balanceOf(view, own, account) };
}
