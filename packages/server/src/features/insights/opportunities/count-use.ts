import { compareUse, type JointUse, type UseOfTwo } from '@anklang/analysis';
import type { Opportunities } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { type AllTraffic, countEither, type TwoTouchpoints } from '../../interactions/traces/index.ts';
import { estimate } from '../measured.ts';

export type Compared = UseOfTwo & JointUse;
export type Use = NonNullable<Opportunities['cannibalisation']['rows'][number]['use']>;

type Asked = {
  workspaceId: string;
  traffic: AllTraffic;
  /** Each list of pairs is judged by itself. */
  lists: readonly (readonly TwoTouchpoints[])[];
  signal?: AbortSignal | undefined;
};

/** How customers use two touchpoints, for several lists of pairs counted together; undefined where it was not counted. */
export async function countUse(
  services: Services,
  { workspaceId, traffic, lists, signal }: Asked,
): Promise<(Compared | undefined)[][]> {
  const pairs = [...new Map(lists.flat().map((pair) => [keyOf(pair), pair])).values()];
  const either = await countEither(services, { workspaceId, pairs, signal });
  const customersOf = (id: string) => traffic.byTouchpoint.get(id)?.customers ?? 0;
  const used = new Map<string, UseOfTwo>();
  pairs.forEach((pair, place) => {
    const [one, other, union] = [customersOf(pair.one), customersOf(pair.other), either[place]];
    if (union === undefined) return;
    // Interactions that came in between two counts must not make more people at both than at one.
    const both = Math.max(0, Math.min(one, other, one + other - union));
    used.set(keyOf(pair), { one, other, both });
  });
  const all = Math.max(traffic.customers, ...[...used.values()].map(({ one, other, both }) => one + other - both));

  return lists.map((list) => {
    const counted = list.flatMap((pair) => used.get(keyOf(pair)) ?? []);
    const compared = compareUse(counted, all);
    let place = 0;
    return list.map((pair) => {
      const use = used.get(keyOf(pair));
      return use && { ...use, ...compared[place++]! };
    });
  });
}

/** A pair that was judged, as it is told. */
export function presentUse({ one, other, both, expected, share, otherShare, difference }: Compared): Use | null {
  if (difference === null || share === null || otherShare === null) return null;
  return { one, other, both, expected, share, otherShare, difference: estimate(difference) };
}

function keyOf({ one, other }: TwoTouchpoints): string {
  return `${one} ${other}`;
}
