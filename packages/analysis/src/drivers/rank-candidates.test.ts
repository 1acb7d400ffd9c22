import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, rankCandidates } from './rank-candidates.ts';

const at = (...ranges: readonly (readonly [number, number] | null)[]): Candidate => ({
  criteria: ranges.map((range) => range && { low: range[0], high: range[1], basis: 'survey' }),
});

/** Few different bounds, so that equal ones are met often. */
const range = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom('survey', 'judgement'))
  .map(([low, width, basis]) => ({ low, high: low + width, basis }));
const candidates = fc.array(
  fc.record({ criteria: fc.tuple(...Array.from({ length: 3 }, () => fc.option(range, { freq: 3 }))) }),
  { minLength: 1, maxLength: 9 },
);

/** Straight from the definition: every candidate against every other. */
function slowly(all: readonly Candidate[]) {
  const counted = all.map((one, i) => {
    let ahead = 0;
    let behind = 0;
    one.criteria.forEach((own, criterion) => {
      if (!own) return;
      const others = all.flatMap(({ criteria }, j) => {
        const theirs = criteria[criterion];
        return j !== i && theirs && theirs.basis === own.basis ? [theirs] : [];
      });
      if (others.length === 0) return;
      if (others.filter(({ high }) => high < own.low).length * 2 > others.length) ahead++;
      else if (others.filter(({ low }) => low > own.high).length * 2 > others.length) behind++;
    });
    return { ahead, behind };
  });
  const isBefore = (a: { ahead: number; behind: number }, b: { ahead: number; behind: number }) =>
    a.ahead > b.ahead || (a.ahead === b.ahead && a.behind < b.behind);
  return counted.map((one) => ({
    ...one,
    place: 1 + counted.filter((other) => isBefore(other, one)).length,
    sharing: counted.filter((other) => !isBefore(other, one) && !isBefore(one, other)).length,
  }));
}

describe('where to start (000-17, 003-15)', () => {
  test('nobody is ahead of anybody where intervals overlap, or where nothing is known', () => {
    const places = (all: Candidate[]) => rankCandidates(all).map(({ place, sharing }) => [place, sharing]);
    expect(places([])).toEqual([]);
    expect(places([at(null), at(null)])).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(places([at([0.1, 0.4]), at([0.3, 0.6]), at([0.35, 0.7])])).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
    ]);
    expect(places([at([0.5, 0.6])])).toEqual([[1, 1]]);
  });

  test('judgement is not compared with measurement', () => {
    const judged: Candidate = { criteria: [{ low: 3, high: 3, basis: 'judgement' }] };
    const ranked = rankCandidates([judged, at([0.1, 0.2]), at([0.4, 0.5])]);
    expect(ranked[0]).toMatchObject({ ahead: 0, behind: 0, standings: [{ side: 'open', others: 0 }] });
    expect(ranked[2]).toMatchObject({ ahead: 1, place: 1, standings: [{ side: 'ahead', others: 1 }] });
  });

  test('one who is ahead twice comes before one who is far ahead once', () => {
    const ranked = rankCandidates([
      at([0.9, 1], [0, 0.1]),
      at([0.4, 0.5], [0.4, 0.5]),
      at([0.1, 0.2], [0.2, 0.25]),
      at([0.1, 0.3], [0.2, 0.3]),
    ]);
    expect(ranked.map(({ ahead, behind, place }) => [ahead, behind, place])).toEqual([
      [1, 1, 2],
      [2, 0, 1],
      [0, 1, 3],
      [0, 1, 3],
    ]);
  });

  test('equals the slow way', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const fast = rankCandidates(all).map(({ standings: _, ...rest }) => rest);
        expect(fast).toEqual(slowly(all));
      }),
    );
  });

  test('does not depend on the order of the input, and equals share a place', () => {
    fc.assert(
      fc.property(candidates, fc.integer(), (all, turn) => {
        const by = Math.abs(turn) % all.length;
        const turned = [...all.slice(by), ...all.slice(0, by)].reverse();
        const ranked = rankCandidates(all);
        const again = new Map(rankCandidates(turned).map((one, i) => [turned[i], one]));
        expect(all.map((one) => again.get(one))).toEqual(ranked);

        const twins = rankCandidates([...all, structuredClone(all[0]!)]);
        expect(twins.at(-1)!.place).toBe(twins[0]!.place);
      }),
    );
  });

  test('whoever becomes better on a criterion never falls behind somebody', () => {
    fc.assert(
      fc.property(
        candidates,
        fc.nat(),
        fc.nat({ max: 2 }),
        fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })),
        (all, who, criterion, [more, evenMore]) => {
          const one = who % all.length;
          const own = all[one]!.criteria[criterion];
          if (!own) return;
          const low = own.low + more;
          const improved = { ...own, low, high: Math.max(low, own.high + evenMore) };
          const criteria = all[one]!.criteria.map((range, i) => (i === criterion ? improved : range));
          const before = rankCandidates(all);
          const after = rankCandidates(all.map((each, i) => (i === one ? { criteria } : each)));
          expect(after[one]!.place).toBeLessThanOrEqual(before[one]!.place);
          all.forEach((_, other) => {
            if (before[other]!.place < before[one]!.place) return;
            expect(after[one]!.place).toBeLessThanOrEqual(after[other]!.place);
          });
        },
      ),
    );
  });
});
