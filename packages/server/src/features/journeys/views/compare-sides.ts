import { compareViews, createRandom, type SeenSide as Seen, type ViewOfOne } from '@anklang/analysis';
import type { ComparedTouchpoint, Estimate, SeenSide, ShownViews } from '@anklang/domain';

type Sides = {
  touchpoints: readonly { id: string; name: string }[];
  staff: readonly ViewOfOne[];
  customers: readonly ViewOfOne[];
  by: ShownViews['by'];
};

/** The same answers give the same result. */
const seed = 1;

/** The comparison as it is told; what staff underrate most comes first, what nothing can be said of last. */
export function compareSides({ touchpoints, staff, customers, by }: Sides): ShownViews {
  const compared = compareViews({ staff, customers, random: createRandom(seed) });
  const told = touchpoints.map(({ id, name }, i): ComparedTouchpoint => {
    const { staff: ofStaff, customers: ofCustomers, gap, balanceGap, verdict, mood } = compared.touchpoints[i]!;
    return {
      ...{ id, name, gap, verdict, mood },
      staff: tell(ofStaff),
      customer: tell(ofCustomers),
      balanceGap: inPoints(balanceGap),
    };
  });
  return {
    ...{ shown: true, by, overlap: compared.overlap },
    touchpoints: told
      .map((one, i) => ({ one, i, place: placeOf(one) }))
      .sort((a, b) => a.place - b.place || a.i - b.i)
      .map(({ one }) => one),
  };
}

function tell({ balance, ...seen }: Seen): SeenSide {
  return { ...seen, balance: inPoints(balance) };
}

function inPoints(balance: Estimate | null): Estimate | null {
  return balance && { value: 100 * balance.value, low: 100 * balance.low, high: 100 * balance.high };
}

/** The further down, the more staff overrate it. */
function placeOf({ gap, staff, customer }: ComparedTouchpoint): number {
  if (gap) return gap.value;
  if (staff.rank && customer.rank) return customer.rank.rank - staff.rank.rank;
  return Number.MAX_VALUE;
}
