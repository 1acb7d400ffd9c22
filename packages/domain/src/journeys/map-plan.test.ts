import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyMap, type JourneyMapContent } from './map.ts';
import { planOfMap } from './map-plan.ts';

const idOf = (letter: string) => letter.repeat(20);

/** `a b* c|`: b has no touchpoint (*), | before a step begins a branch; ways as `ac`. */
function drawn(steps: string, ways: readonly string[] = []): JourneyMapContent {
  const named = steps.split(' ').filter(Boolean);
  return {
    ...emptyMap(() => idOf('l')),
    steps: named.map((text) => {
      const letter = text.replace(/[|*]/g, '');
      const touchpointIds = text.endsWith('*') ? [] : [`tp-${letter}`];
      const follows = !text.startsWith('|');
      return { id: idOf(letter), name: letter, phaseId: null, touchpointIds, mapId: null, follows };
    }),
    ways: ways.map((way, place) => ({
      id: idOf('w').slice(2) + (place < 26 ? `a${'abcdefghijklmnopqrstuvwxyz'[place]}` : 'bb'),
      from: idOf(way[0]!),
      to: idOf(way[1]!),
      name: '',
    })),
  };
}

function told(map: JourneyMapContent) {
  const plan = planOfMap(map);
  if (!plan) return null;
  const letter = (place: number) => plan.steps[place]!.name;
  return {
    ways: plan.ways.map(([from, to]) => `${letter(from)}${letter(to)}`).sort(),
    starts: plan.starts.map(letter),
    ends: plan.ends.map(letter),
  };
}

test('nothing drawn, or nothing with a touchpoint, is no plan', () => {
  expect(planOfMap(drawn(''))).toBeNull();
  expect(planOfMap(drawn('a* b*', ['ba']))).toBeNull();
});

test('a row of steps, each with its touchpoints', () => {
  const map = drawn('a b c');
  map.steps[1]!.touchpointIds.push('tp-x');
  expect(planOfMap(map)).toEqual({
    stepIds: ['a', 'b', 'c'].map(idOf),
    steps: [
      { name: 'a', touchpoints: ['tp-a'] },
      { name: 'b', touchpoints: ['tp-b', 'tp-x'] },
      { name: 'c', touchpoints: ['tp-c'] },
    ],
    ways: [
      [0, 1],
      [1, 2],
    ],
    starts: [0],
    ends: [2],
  });
});

describe('what is drawn beside the row', () => {
  test('a branch that joins again', () => {
    const map = drawn('a b |c d', ['ac', 'bd']);
    expect(told(map)).toEqual({ ways: ['ab', 'ac', 'bd', 'cd'], starts: ['a'], ends: ['d'] });
  });
  test('a branch that nothing leads to is another beginning, one that leads nowhere another end', () => {
    expect(told(drawn('a b |c d', []))).toEqual({ ways: ['ab', 'cd'], starts: ['a', 'c'], ends: ['b', 'd'] });
  });
  test('a way back makes neither beginning nor end, nor does it take one away', () => {
    expect(told(drawn('a b c', ['ca', 'ba']))).toEqual({ ways: ['ab', 'ba', 'bc', 'ca'], starts: ['a'], ends: ['c'] });
  });
  test('a way drawn twice, or from nowhere, or along the row counts once or not at all', () => {
    expect(told(drawn('a b', ['ab', 'ab', 'xb']))).toEqual({ ways: ['ab'], starts: ['a'], ends: ['b'] });
  });
  test('a way from a step to itself may be gone again and again', () => {
    expect(told(drawn('a b', ['aa']))).toEqual({ ways: ['aa', 'ab'], starts: ['a'], ends: ['b'] });
  });
});

describe('steps without touchpoints', () => {
  test.each([
    ['in the middle', 'a b* c* d', [], ['ad'], ['a'], ['d']],
    ['at both ends', 'x* a b y*', [], ['ab'], ['a'], ['b']],
    ['where ways meet', 'a |b m* c |d', ['am', 'md'], ['ac', 'ad', 'bc', 'bd'], ['a', 'b'], ['c', 'd']],
    ['on a loop back', 'a b m*', ['ma'], ['ab', 'ba'], ['a'], ['b']],
    ['going round among themselves', 'a m* n* b', ['nm'], ['ab'], ['a'], ['b']],
  ])('%s connect their neighbours', (_, steps, ways, expected, starts, ends) => {
    expect(told(drawn(steps, ways))).toEqual({ ways: expected, starts, ends });
  });
});

const letters = [...'abcdef'];
const anyMap = fc
  .record({
    steps: fc.array(fc.record({ seen: fc.boolean(), follows: fc.boolean() }), { minLength: 1, maxLength: 6 }),
    ways: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 7 }),
  })
  .map(({ steps, ways }) =>
    drawn(
      steps.map(({ seen, follows }, i) => `${follows ? '' : '|'}${letters[i]}${seen ? '' : '*'}`).join(' '),
      ways.map(([from, to]) => `${letters[from]}${letters[to]}`),
    ),
  );

/** Every walk along the drawing up to a length, and what of it data would see. */
function walks(map: JourneyMapContent, longest: number): { seen: string; complete: boolean }[] {
  const names = map.steps.map(({ name }) => name);
  const leads = (from: string, to: string) => {
    const [i, j] = [names.indexOf(from), names.indexOf(to)];
    const inRow = j === i + 1 && map.steps[j]!.follows;
    return inRow || map.ways.some((way) => way.from === idOf(from) && way.to === idOf(to));
  };
  const isLater = (a: string, b: string) => names.indexOf(b) > names.indexOf(a);
  const begins = (name: string) => !names.some((from) => isLater(from, name) && leads(from, name));
  const ends = (name: string) => !names.some((to) => isLater(name, to) && leads(name, to));
  const found: { seen: string; complete: boolean }[] = [];
  const go = (walk: string[]) => {
    const last = walk.at(-1)!;
    const seen = walk.filter((name) => map.steps[names.indexOf(name)]!.touchpointIds.length > 0).join('');
    found.push({ seen, complete: ends(last) });
    if (walk.length < longest) for (const to of names) if (leads(last, to)) go([...walk, to]);
  };
  for (const name of names) if (begins(name)) go([name]);
  return found;
}

test('any map: what data see of a walk along the drawing is a walk through the plan, and the plan has no other ways', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const plan = told(map);
      const all = walks(map, 5);
      if (!plan) {
        expect(all.every(({ seen }) => seen === '')).toBe(true);
        return;
      }

      const isRun = (seen: string) =>
        plan.starts.includes(seen[0]!) && [...seen.slice(1)].every((to, i) => plan.ways.includes(seen[i]! + to));
      for (const { seen, complete } of all) {
        if (seen === '') continue;
        expect(isRun(seen)).toBe(true);
        if (complete) expect(plan.ends).toContain(seen.at(-1));
      }
      const slow = pairsSeen(map);
      expect(plan.ways).toEqual([...slow.ways].sort());
      expect(plan.starts).toEqual([...slow.starts].sort());
      expect(plan.ends).toEqual([...slow.ends].sort());
      expect(plan.starts.length).toBeGreaterThan(0);
      expect(plan.ends.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

/** By brute force over sequences of different unseen steps between seen ones. */
function pairsSeen(map: JourneyMapContent) {
  const names = map.steps.map(({ name }) => name);
  const isSeen = (name: string) => map.steps[names.indexOf(name)]!.touchpointIds.length > 0;
  const leads = (from: string, to: string) =>
    (names.indexOf(to) === names.indexOf(from) + 1 && map.steps[names.indexOf(to)]!.follows) ||
    map.ways.some((way) => way.from === idOf(from) && way.to === idOf(to));
  const later = (from: string) => names.filter((to) => names.indexOf(to) > names.indexOf(from) && leads(from, to));
  const isBeginning = (name: string) => !names.some((from) => later(from).includes(name));
  const isEnd = (name: string) => later(name).length === 0;
  const through = (from: string, visited: readonly string[]): string[] =>
    names
      .filter((to) => leads(from, to) && !visited.includes(to))
      .flatMap((to) => (isSeen(to) ? [to] : through(to, [...visited, to])));
  const endsUnseen = (from: string, visited: readonly string[]): boolean =>
    names.some(
      (to) =>
        leads(from, to) && !isSeen(to) && !visited.includes(to) && (isEnd(to) || endsUnseen(to, [...visited, to])),
    );
  const seen = names.filter(isSeen);
  return {
    ways: new Set(seen.flatMap((from) => through(from, []).map((to) => from + to))),
    starts: new Set(names.filter(isBeginning).flatMap((name) => (isSeen(name) ? [name] : through(name, [name])))),
    ends: new Set(seen.filter((name) => isEnd(name) || endsUnseen(name, []))),
  };
}
