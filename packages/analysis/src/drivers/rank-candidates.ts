/** What is known of a candidate by one criterion; more speaks for starting there. Only values of one basis are compared. */
export type CriterionRange = { low: number; high: number; basis: string };

/** `criteria` in an order that all candidates share; null: nothing is known. */
export type Candidate = { criteria: readonly (CriterionRange | null)[] };

/**
 * Where a candidate stands by one criterion among those it can be compared with: surely above more than half of them,
 * surely below more than half, or neither.
 */
export type Standing = {
  side: 'ahead' | 'behind' | 'open';
  /** The others whose value has the same basis. */
  others: number;
};

export type RankedCandidate = {
  /** 1 for the best; those who cannot be told apart share a place, and the next place is left free for each of them. */
  place: number;
  /** How many stand on the place, with this one. */
  sharing: number;
  /** Criteria on which it is ahead, and behind. */
  ahead: number;
  behind: number;
  standings: (Standing | null)[];
};

/**
 * Where to start, without a blended score: candidates are ordered by the number of criteria on which they are surely
 * ahead (`low` above the `high` of more than half of the others with the same basis), then by the fewest on which they
 * are surely behind. What overlaps or is unknown speaks neither for nor against. A candidate that becomes better on a
 * criterion never falls behind one it was not behind before. Answers stand in the order of the input.
 * O(criteria × candidates log candidates).
 *
 * @example
 * const at = (low: number, high: number) => ({ criteria: [{ low, high, basis: 'survey' }] });
 * rankCandidates([at(0.1, 0.2), at(0.5, 0.6), at(0.15, 0.3)]).map(({ place }) => place); // [2, 1, 2]
 */
export function rankCandidates(candidates: readonly Candidate[]): RankedCandidate[] {
  const standings = candidates.map(({ criteria }) => criteria.map((): Standing | null => null));
  const criteria = Math.max(0, ...candidates.map((candidate) => candidate.criteria.length));
  for (let criterion = 0; criterion < criteria; criterion++) {
    for (const group of groupsOfBasis(candidates, criterion)) placeGroup(group, criterion, standings);
  }
  const counted = standings.map((own) => ({
    ahead: own.filter((standing) => standing?.side === 'ahead').length,
    behind: own.filter((standing) => standing?.side === 'behind').length,
  }));
  const order = [...counted].sort(firstFirst);

  let from = 0;
  const places = new Map<string, { place: number; sharing: number }>();
  while (from < order.length) {
    let to = from + 1;
    while (to < order.length && firstFirst(order[from]!, order[to]!) === 0) to++;
    places.set(nameOf(order[from]!), { place: from + 1, sharing: to - from });
    from = to;
  }
  return counted.map((count, i) => ({ ...places.get(nameOf(count))!, ...count, standings: standings[i]! }));
}

type Counted = { ahead: number; behind: number };

const firstFirst = (a: Counted, b: Counted) => b.ahead - a.ahead || a.behind - b.behind;
const nameOf = ({ ahead, behind }: Counted) => `${ahead} ${behind}`;

type Member = { candidate: number; low: number; high: number };

function groupsOfBasis(candidates: readonly Candidate[], criterion: number): Iterable<Member[]> {
  const groups = new Map<string, Member[]>();
  candidates.forEach(({ criteria }, candidate) => {
    const range = criteria[criterion];
    if (!range) return;
    const group = groups.get(range.basis) ?? [];
    group.push({ candidate, low: range.low, high: range.high });
    groups.set(range.basis, group);
  });
  return groups.values();
}

function placeGroup(group: readonly Member[], criterion: number, standings: (Standing | null)[][]): void {
  const highs = Float64Array.from(group, ({ high }) => high).sort();
  const lows = Float64Array.from(group, ({ low }) => low).sort();
  const others = group.length - 1;
  for (const { candidate, low, high } of group) {
    const surelyBelow = countBelow(highs, low);
    const surelyAbove = others + 1 - countUpTo(lows, high);
    const side = surelyBelow > others / 2 ? 'ahead' : surelyAbove > others / 2 ? 'behind' : 'open';
    standings[candidate]![criterion] = { side, others };
  }
}

/** How many of the sorted values are smaller. */
function countBelow(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** How many of the sorted values are smaller or equal. */
function countUpTo(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
