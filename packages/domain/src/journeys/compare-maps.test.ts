import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperation } from './apply-operation.ts';
import { compareMaps, countDifferences, isDifferent } from './compare-maps.ts';
import { everybody, type JourneyMapContent } from './map.ts';
import type { MapOperation } from './operation.ts';

const idOf = (letter: string) => letter.repeat(20);
const step = (letter: string, name = letter) => ({
  ...{ id: idOf(letter), name, phaseId: null, touchpointIds: [], mapId: null, follows: true },
});
const action = idOf('x');
const place = idOf('y');

function mapOf(letters: string, change: Partial<JourneyMapContent> = {}): JourneyMapContent {
  return {
    steps: [...letters].map((letter) => step(letter)),
    lanes: [
      { id: action, kind: 'action', name: '', isHidden: false },
      { id: place, kind: 'place', name: '', isHidden: false },
    ],
    ...{ ways: [], personas: [], cells: {}, levels: {} },
    ...change,
  };
}

const lettersOf = (ids: readonly { id: string }[]) => ids.map(({ id }) => id[0]).join('');
const movedOf = (before: string, after: string) =>
  lettersOf(compareMaps(mapOf(before), mapOf(after)).steps.filter(({ isMoved }) => isMoved));

describe('what is different', () => {
  test('as few steps as possible count as moved', () => {
    expect(movedOf('abcdef', 'abcdef')).toBe('');
    expect(movedOf('abcdef', 'fabcde')).toBe('f');
    expect(movedOf('abcdef', 'bcdaef')).toBe('a');
    expect(movedOf('abc', 'cba')).toHaveLength(2);
    // What is added or removed moves nobody.
    expect(movedOf('abcdef', 'ghadf')).toBe('');
  });

  test('a removed step stands behind the one it stood behind, an added one where it stands', () => {
    const { steps } = compareMaps(mapOf('abcde'), mapOf('acge'));
    expect(lettersOf(steps)).toBe('abcdge');
    expect(lettersOf(steps.filter(({ after }) => !after))).toBe('bd');
    expect(lettersOf(steps.filter(({ before }) => !before))).toBe('g');
    expect(lettersOf(compareMaps(mapOf('abc'), mapOf('c')).steps)).toBe('abc');
    expect(lettersOf(compareMaps(mapOf('ab'), mapOf('')).steps)).toBe('ab');
  });

  test('both texts of a cell, in the order of the lanes, and only where they differ', () => {
    const before = mapOf('a', {
      cells: {
        [idOf('a')]: {
          [place]: { [everybody]: { text: 'Zuhause' } },
          [action]: { [everybody]: { text: 'Ich suche' } },
        },
      },
    });
    const after = mapOf('a', {
      cells: {
        [idOf('a')]: {
          [place]: { [everybody]: { text: 'Unterwegs' } },
          [action]: { [everybody]: { text: 'Ich suche' } },
        },
      },
    });
    expect(compareMaps(before, after).steps[0]?.cells).toEqual([
      { laneId: place, persona: everybody, before: { text: 'Zuhause' }, after: { text: 'Unterwegs' } },
    ]);
    expect(compareMaps(mapOf('a'), after).steps[0]?.cells.map(({ laneId }) => laneId)).toEqual([action, place]);
  });

  test('a curve that says nothing is no curve', () => {
    const silent = { [idOf('a')]: { [everybody]: { asIs: null, toBe: null, until: null } } };
    const said = { [idOf('a')]: { [everybody]: { asIs: -20, toBe: null, until: null } } };
    expect(countDifferences(compareMaps(mapOf('a'), mapOf('a', { levels: silent })))).toBe(0);
    expect(compareMaps(mapOf('a', { levels: silent }), mapOf('a', { levels: said })).steps[0]?.levels).toEqual([
      {
        persona: everybody,
        before: { asIs: null, toBe: null, until: null },
        after: { asIs: -20, toBe: null, until: null },
      },
    ]);
  });

  test('what a step is about', () => {
    const after = mapOf('ab');
    after.steps[1] = { ...step('b', 'Anders'), touchpointIds: ['touchpoint'], follows: false };
    const [one, other] = compareMaps(mapOf('ab'), after).steps;
    expect(one && isDifferent(one)).toBe(false);
    expect(other?.changed).toEqual(['name', 'touchpointIds', 'follows']);
  });
});

describe('of all maps', () => {
  const letters = fc.uniqueArray(fc.constantFrom(...'abcdefg'), { minLength: 0, maxLength: 7 });
  const persona = fc.constantFrom(everybody, idOf('p'));
  const laneId = fc.constantFrom(action, place);
  const id = fc.constantFrom(...'abcdefg').map(idOf);
  const operation: fc.Arbitrary<MapOperation> = fc.oneof(
    fc.record({
      do: fc.constant('addStep' as const),
      step: fc.constantFrom(step('h'), step('a')),
      after: fc.option(id),
    }),
    fc.record({
      do: fc.constant('changeStep' as const),
      id,
      change: fc.record({ name: fc.constantFrom('a', 'b', 'neu'), follows: fc.boolean() }, { requiredKeys: [] }),
    }),
    fc.record({ do: fc.constant('moveStep' as const), id, after: fc.option(id) }),
    fc.record({ do: fc.constant('removeStep' as const), id }),
    fc.record({
      do: fc.constant('changeLane' as const),
      id: laneId,
      change: fc.record({ name: fc.constantFrom('', 'Tun'), isHidden: fc.boolean() }),
    }),
    fc.record({ do: fc.constant('moveLane' as const), id: laneId, after: fc.option(laneId) }),
    fc.record({ do: fc.constant('removeLane' as const), id: laneId }),
    fc.record({
      do: fc.constant('changePersona' as const),
      id: fc.constant(idOf('p')),
      change: fc.record({ goal: fc.constantFrom('', 'Schnell fertig sein') }),
    }),
    fc.record({ do: fc.constant('removePersona' as const), id: fc.constant(idOf('p')) }),
    fc.record({
      do: fc.constant('addWay' as const),
      way: fc.record({ id: fc.constant(idOf('w')), from: id, to: id, name: fc.constant('') }),
    }),
    fc.record({
      do: fc.constant('setCell' as const),
      stepId: id,
      laneId,
      persona,
      cell: fc.constantFrom(null, { text: '' }, { text: 'eins' }, { text: 'zwei' }),
    }),
    fc.record({
      do: fc.constant('setLevel' as const),
      stepId: id,
      persona,
      change: fc.record({ asIs: fc.constantFrom(null, 0, 30), toBe: fc.constantFrom(null, 0) }, { requiredKeys: [] }),
    }),
  );
  const start = letters.map((chosen) =>
    mapOf(chosen.join(''), { personas: [{ id: idOf('p'), scenario: '', goal: '' }] }),
  );
  /** The same for the same map, whatever the order in which keys were put. */
  const written = (map: JourneyMapContent) => JSON.stringify(map, (_, value) => sortKeys(value));

  test('equal maps show no difference, and every operation that changes something is seen, there and back', () => {
    let seen = 0;
    fc.assert(
      fc.property(start, fc.array(operation, { minLength: 1, maxLength: 12 }), (first, operations) => {
        let map = first;
        for (const each of operations) {
          const applied = applyOperation(map, each);
          if (!applied.ok) continue;
          const isNothing = written(applied.map) === written(map);
          expect(countDifferences(compareMaps(map, applied.map)) === 0).toBe(isNothing);
          expect(countDifferences(compareMaps(applied.map, map)) === 0).toBe(isNothing);
          expect(countDifferences(compareMaps(applied.map, structuredClone(applied.map)))).toBe(0);
          if (!isNothing) seen += 1;
          map = applied.map;
        }
        // Each part of either state is there once.
        const { steps } = compareMaps(first, map);
        const both = new Set([...first.steps, ...map.steps].map(({ id: one }) => one));
        expect(new Set(steps.map(({ id: one }) => one))).toEqual(both);
        expect(steps).toHaveLength(both.size);
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(100);
  });

  function sortKeys(value: unknown): unknown {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  }
});
