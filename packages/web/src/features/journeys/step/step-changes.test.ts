import { applyOperations, type JourneyMapContent, type Perception } from '@anklang/domain';
import { expect, test } from 'vitest';
import { isTaken, saidHere, takeOver, waysAt, waysPossible } from './step-changes.ts';

const id = (letter: string) => letter.repeat(20);
const step = (letter: string, follows = true) => ({
  ...{ id: id(letter), name: letter, phaseId: null, touchpointIds: [], mapId: null, follows },
});
const lane = (letter: string, kind: 'expect' | 'get', isHidden = false) => ({
  id: id(letter),
  kind,
  name: '',
  isHidden,
});
const map: JourneyMapContent = {
  steps: [step('a'), step('b'), step('c', false), step('d')],
  ways: [
    { id: id('w'), from: id('b'), to: id('d'), name: '' },
    { id: id('x'), from: id('b'), to: id('a'), name: 'wenn etwas fehlt' },
  ],
  lanes: [lane('e', 'expect', true)],
  ...{ personas: [{ id: id('p'), scenario: '', goal: '' }], levels: {} },
  cells: { [id('a')]: { [id('e')]: { everybody: { text: 'Schnell' } } } },
};
const silent = {
  expect: '',
  get: '',
  manner: '',
  react: '',
  disappoints: '',
  ok: '',
  delights: '',
  before: '',
  after: '',
};
const perception = (more: Partial<Perception>) =>
  ({ ...silent, source: 'staff', segmentId: null, changedAt: '2026-01-01T00:00:00Z', ...more }) as Perception;

test('sentences of the persona come first, then customers, then what staff think; what is not said is left out', () => {
  const said = saidHere(
    [
      perception({ expect: 'vermutet' }),
      perception({ source: 'customer', expect: 'alt' }),
      perception({ source: 'customer', expect: 'neu', get: 'auch', changedAt: '2026-02-01T00:00:00Z' }),
      perception({ segmentId: id('p'), react: 'eigen' }),
    ],
    id('p'),
  );
  expect(said.map(({ text }) => text)).toEqual(['eigen', 'neu', 'auch', 'alt', 'vermutet']);
});

test('a sentence goes below what stands there and shows the lane; a missing lane is made', () => {
  const at = { map, stepId: id('a'), persona: 'everybody' };
  const [expected, got] = saidHere([perception({ expect: 'Freundlich', get: 'Eine Antwort' })], 'everybody');
  expect(isTaken(at, expected!)).toBe(false);
  const one = applyOperations(
    map,
    takeOver(at, expected!, () => id('n')),
  );
  if (!one.ok) throw new Error(one.refusal.kind);
  expect(one.map.cells[id('a')]?.[id('e')]).toEqual({ everybody: { text: 'Schnell\nFreundlich' } });
  expect(one.map.lanes[0]?.isHidden).toBe(false);
  expect(isTaken({ ...at, map: one.map }, expected!)).toBe(true);

  const other = applyOperations(
    one.map,
    takeOver({ ...at, map: one.map, persona: id('p') }, got!, () => id('n')),
  );
  if (!other.ok) throw new Error(other.refusal.kind);
  expect(other.map.lanes.map(({ kind }) => kind)).toEqual(['expect', 'get']);
  expect(other.map.cells[id('a')]?.[id('n')]).toEqual({ [id('p')]: { text: 'Eine Antwort' } });
  // Undone in one go, nothing of it is left.
  const back = applyOperations(other.map, other.inverse);
  expect(back.ok && back.map).toEqual(one.map);
});

test('what the persona says of its own is added to its own words, never to those of everybody', () => {
  const [expected] = saidHere([perception({ expect: 'Freundlich' })], id('p'));
  const applied = applyOperations(
    map,
    takeOver({ map, stepId: id('a'), persona: id('p') }, expected!, () => id('n')),
  );
  expect(applied.ok && applied.map.cells[id('a')]?.[id('e')]).toEqual({
    everybody: { text: 'Schnell' },
    [id('p')]: { text: 'Freundlich' },
  });
});

test('ways ahead are branches, ways back and to itself are loops', () => {
  const { from, to } = waysAt(map, id('b'));
  expect(from.map(({ way, isLoop }) => [way.to[0], isLoop])).toEqual([
    ['a', true],
    ['d', false],
  ]);
  expect(to).toEqual([]);
  expect(waysAt(map, id('a')).to.map(({ from: other }) => other[0])).toEqual(['b']);
});

test('a way leads not where one goes anyway, but to a branch that begins next, and back to the step itself', () => {
  expect(waysPossible(map, id('a')).map((one) => one[0])).toEqual(['a', 'c', 'd']);
  expect(waysPossible(map, id('b')).map((one) => one[0])).toEqual(['b', 'c']);
});
