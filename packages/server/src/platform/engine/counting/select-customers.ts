import {
  type BitSet,
  createBits,
  customerOfJourney,
  type EventLog,
  entryOfRow,
  notRated,
  setBit,
} from '@anklang/analysis';
import type { EngineSelection } from '../engine-question.ts';
import type { EngineAccountWeights } from '../measures.ts';
import type { View } from './derive-view.ts';
import { onCommonScale } from './engine-weights.ts';
import { journeyBreaks } from './journey-breaks.ts';
import { balanceOf, journeysByCustomer } from './own-journeys.ts';

export type Account = { weights: EngineAccountWeights; at: number };
type Asked = { selection: EngineSelection; account: Account; customers: number };
type Fits = (from: number, to: number, j: number) => boolean;

/** The customers with a journey, or an interaction, that the selection means. O(events). */
export function selectCustomers(view: View, { selection, account, customers }: Asked): BitSet {
  const { log } = view;
  const selected = createBits(customers);
  if (selection.kind === 'balance') {
    const { from, to } = selection;
    for (const own of journeysByCustomer(log)) {
      const balance = balanceOf(view, own, account);
      if (balance === null || (from !== null && balance < from) || (to !== null && balance >= to)) continue;
      setBit(selected, own.customer);
    }
    return selected;
  }
  const fits = fitting(view, selection, account);
  for (let j = 0; j < log.journeys; j++) {
    const from = log.starts[j]!;
    const to = log.starts[j + 1]!;
    if (from < to && fits(from, to, j)) setBit(selected, customerOfJourney(log, j));
  }
  return selected;
}

function fitting(view: View, selection: Exclude<EngineSelection, { kind: 'balance' }>, account: Account): Fits {
  const { log } = view;
  const { touchpoint } = log;
  const someRow =
    (holds: (row: number) => boolean): Fits =>
    (from, to) => {
      for (let i = from; i < to; i++) if (holds(i)) return true;
      return false;
    };
  switch (selection.kind) {
    case 'all':
      return () => true;
    case 'visit':
      return someRow((i) => touchpoint[i] === selection.step);
    case 'start':
      return (from) => touchpoint[from] === selection.step;
    case 'end':
      return (_from, to) => touchpoint[to - 1] === selection.step;
    case 'follow':
      return (from, to) =>
        someRow((i) => touchpoint[i] === selection.from && touchpoint[i + 1] === selection.to)(from, to - 1, 0);
    case 'variants':
      return takesOneOf(log, selection.paths);
    case 'break':
      return journeyBreaks(log, selection);
    case 'dropOff':
      return (from, to) => {
        const reached = countReached(log, selection.funnel, { from, to });
        return selection.lost ? reached === selection.place : reached > selection.place;
      };
    case 'conversion':
      return comesToConvert(log, selection.step);
    case 'rating':
      return someRow((i) => {
        const rating = log.rating ? log.rating[i]! : notRated;
        return touchpoint[i] === selection.step && rating >= selection.low && rating <= selection.high;
      });
    case 'knockOut': {
      const weights = onCommonScale(account.weights);
      return someRow(
        (i) =>
          (selection.step === null || touchpoint[i] === selection.step) &&
          view.instants[i]! <= account.at &&
          entryOfRow(log, i, weights).knockOut,
      );
    }
  }
}

function takesOneOf({ touchpoint }: EventLog, paths: readonly (readonly number[])[]): Fits {
  const wanted = new Set(paths.map((path) => path.join()));
  const lengths = new Set(paths.map((path) => path.length));
  return (from, to) => lengths.has(to - from) && wanted.has(touchpoint.subarray(from, to).join());
}

function countReached(
  { touchpoint }: EventLog,
  funnel: readonly (readonly number[])[],
  { from, to }: { from: number; to: number },
): number {
  let reached = 0;
  for (let i = from; i < to && reached < funnel.length; i++) if (funnel[reached]!.includes(touchpoint[i]!)) reached++;
  return reached;
}

/** A way that ends in a conversion comes by the step, the conversion itself included; null: there is a conversion. */
function comesToConvert({ touchpoint, value }: EventLog, step: number | null): Fits {
  if (!value) return () => false;
  return (from, to) => {
    let came = step === null;
    for (let i = from; i < to; i++) {
      came ||= touchpoint[i] === step;
      if (Number.isNaN(value[i]!)) continue;
      if (came) return true;
      came = step === null;
    }
    return false;
  };
}
