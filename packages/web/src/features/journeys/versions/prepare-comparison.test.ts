import { compareMaps, type JourneyMapContent } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { namesOf } from '../lanes/name-parts.ts';
import { countKinds, curveDifference, prepareSteps } from './prepare-comparison.ts';

const id = (letter: string) => letter.repeat(20);
const step = (letter: string, more = {}) => ({
  ...{ id: id(letter), name: letter, phaseId: null, touchpointIds: [], mapId: null, follows: true, ...more },
});
const level = (asIs: number | null, toBe: number | null = null) => ({ asIs, toBe, until: null });
const before: JourneyMapContent = {
  steps: [step('a'), step('b'), step('c')],
  ...{ ways: [], personas: [{ id: id('p'), scenario: '', goal: '' }] },
  lanes: [{ id: id('l'), kind: 'action', name: '', isHidden: false }],
  cells: { [id('a')]: { [id('l')]: { everybody: { text: 'alt' } } } },
  levels: {
    [id('a')]: { everybody: level(-20) },
    [id('b')]: { everybody: level(10) },
    [id('c')]: { everybody: level(50) },
  },
};
const after: JourneyMapContent = {
  ...before,
  steps: [step('d'), step('b', { name: 'neu', phaseId: 'gone' }), step('a')],
  cells: { [id('a')]: { [id('l')]: { everybody: { text: 'jetzt' }, [id('p')]: { text: 'eigen' } } } },
  levels: { [id('a')]: { everybody: level(10, 40) }, [id('b')]: { everybody: level(10) } },
};
const names = namesOf({
  maps: [after, before],
  references: undefined,
  words: { lane: (kind) => `Bahn ${kind}`, everybody: 'alle', gone: 'weg' },
});

describe('two states side by side', () => {
  const rows = prepareSteps({ before, after }, names);
  const of = (letter: string) => rows.find((row) => row.id === id(letter));

  test('steps stand aligned, each with its marks in a fixed order', () => {
    expect(rows.map((row) => [row.name, ...row.marks])).toEqual([
      ['d', 'added'],
      ['neu', 'renamed', 'changed'],
      ['c', 'removed'],
      ['a', 'moved', 'changed'],
    ]);
  });

  test('both sides of what changed, points as points, and no row for what stayed', () => {
    expect(of('a')?.rows).toEqual([
      {
        key: 'place',
        of: { kind: 'field', field: 'place' },
        before: { kind: 'place', number: 1 },
        after: { kind: 'place', number: 3 },
      },
      {
        key: 'asIs everybody',
        of: { kind: 'curve', field: 'asIs', persona: null },
        before: { kind: 'points', points: -20 },
        after: { kind: 'points', points: 10 },
      },
      {
        key: 'toBe everybody',
        of: { kind: 'curve', field: 'toBe', persona: null },
        before: null,
        after: { kind: 'points', points: 40 },
      },
      {
        key: `${id('l')} everybody`,
        of: { kind: 'lane', name: 'Bahn action', persona: null },
        before: { kind: 'text', text: 'alt' },
        after: { kind: 'text', text: 'jetzt' },
      },
      {
        key: `${id('l')} ${id('p')}`,
        of: { kind: 'lane', name: 'Bahn action', persona: 'weg' },
        before: null,
        after: { kind: 'text', text: 'eigen' },
      },
    ]);
    // What is no longer known is named so, not left empty.
    expect(of('b')?.rows.map(({ after: said }) => said)).toEqual([
      { kind: 'text', text: 'neu' },
      { kind: 'text', text: 'weg' },
    ]);
  });

  test('cells and points of steps that came or went are not counted again', () => {
    expect(countKinds(compareMaps(before, after))).toEqual({
      ...{ added: 1, removed: 1, renamed: 1, moved: 1 },
      ...{ cells: 2, points: 1, parts: 0 },
    });
  });

  test('the curve is compared over steps with a point in both', () => {
    expect(curveDifference({ before, after }, 'everybody')).toEqual({ mean: 15, steps: 2 });
    expect(curveDifference({ before, after: { ...after, levels: {} } }, 'everybody')).toBeNull();
  });
});
