import type { JourneyGraph } from '@anklang/domain';

/** A small generator: the same graph on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

type Follow = { from: number; to: number; count: number; customers: Set<number> };

/** The graph of made journeys over steps A, B, …: counted one by one, so its sums hold. */
export function madeGraph({ steps = 8, journeys = 200, seed = 7 } = {}): JourneyGraph {
  const next = random(seed);
  const names = Array.from({ length: steps }, (_, index) => `Schritt ${String.fromCharCode(65 + index)}`);
  const visits = names.map((_, step) => ({ step, interactions: 0, customers: 0, starts: 0, ends: 0, again: 0 }));
  const follows = new Map<string, Follow>();
  for (let journey = 0; journey < journeys; journey += 1) {
    const path = Array.from({ length: 1 + Math.floor(next() * 7) }, () => Math.floor(steps * next() ** 2));
    for (const [index, step] of path.entries()) {
      visits[step]!.interactions += 1;
      const from = path[index - 1];
      if (from === undefined) continue;
      const follow = follows.get(`${from} ${step}`) ?? { from, to: step, count: 0, customers: new Set<number>() };
      follow.count += 1;
      follow.customers.add(journey);
      follows.set(`${from} ${step}`, follow);
    }
    visits[path[0]!]!.starts += 1;
    visits[path.at(-1)!]!.ends += 1;
    for (const step of new Set(path)) {
      visits[step]!.customers += 1;
      if (path.filter((other) => other === step).length > 1) visits[step]!.again += 1;
    }
  }
  return {
    asOf: '2026-01-01T00:00:00.000Z',
    timeCounts: 'calendar',
    steps: names.map((name, index) => ({ key: `key-${index}`, name, touchpointId: null, department: null })),
    interactions: visits.reduce((sum, { interactions }) => sum + interactions, 0),
    journeys,
    customers: journeys,
    notCounted: 0,
    duration: { meanSeconds: 90_000, medianSeconds: 86_400, p90Seconds: 864_000, minSeconds: 0, maxSeconds: 1e6 },
    visits: visits
      .filter(({ interactions }) => interactions > 0)
      .map(({ step, interactions, customers, starts, ends, again }) => ({
        step,
        interactions,
        customers,
        starts,
        ends,
        ratings: {
          disappointing: Math.floor(interactions / 4),
          ok: Math.floor(interactions / 4),
          delighting: Math.floor(interactions / 2),
        },
        conversions: 0,
        value: 0,
        repeats: { journeys: customers, repeatedIn: again, extraVisits: interactions - customers, immediate: 0 },
      })),
    follows: [...follows.values()].map(({ from, to, count, customers }) => ({
      from,
      to,
      count,
      customers: customers.size,
      customerShare: customers.size / journeys,
      meanSeconds: 7200,
      medianSeconds: 3600,
    })),
  };
}
