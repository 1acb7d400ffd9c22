import { everybody, type MapStep } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { arcsOf, bandsOf, heightOf, linesOf } from './prepare-grid.ts';
import { knownSpot, moveSpot, shownLanes } from './spot.ts';

const step = (id: string, phaseId: string | null = null): MapStep => ({
  ...{ id, phaseId, name: id, touchpointIds: [], mapId: null, follows: true },
});
const lane = (id: string, kind: 'action' | 'level' | 'ideas' = 'action') => ({ id, kind, name: '', isHidden: false });
const phase = (id: string) => ({ id, name: id, position: 0, influence: 'none' });

test('neighbours of one phase share a band; a phase that comes back has a second one', () => {
  const steps = [step('a', 'x'), step('b', 'x'), step('c'), step('d', 'x'), step('e', 'gone')];
  const bands = bandsOf(steps, [phase('x')]);
  expect(bands.map(({ phase, from, count }) => [phase?.id ?? null, from, count])).toEqual([
    ['x', 0, 2],
    [null, 2, 1],
    ['x', 3, 1],
    [null, 4, 1],
  ]);
});

test('ways that would lie on each other are drawn in rows of their own', () => {
  const steps = ['a', 'b', 'c', 'd'].map((id) => step(id));
  const way = (from: string, to: string) => ({ id: from + to, from, to, name: '' });
  const arcs = arcsOf({ steps, ways: [way('a', 'c'), way('d', 'b'), way('c', 'd')] });
  expect(arcs.map(({ id, row }) => [id, row])).toEqual([
    ['ac', 0],
    ['db', 1],
    ['cd', 0],
  ]);
});

test('a row is as high as its fullest cell, and not higher than seven lines', () => {
  expect(linesOf({ text: 'kurz\nund noch eine' }, 232)).toBe(2);
  const steps = [step('a'), step('b')];
  const of = (text: string) => ({ a: { l: { [everybody]: { text } } } });
  const one = { name: 'Bahn', personas: [everybody], isComparing: false, columnWidth: 232 };
  const low = heightOf({ steps, cells: of('kurz') }, lane('l'), one);
  const high = heightOf({ steps, cells: of('lang '.repeat(20)) }, lane('l'), one);
  const full = heightOf({ steps, cells: of('lang '.repeat(700)) }, lane('l'), one);
  expect(low).toBeLessThan(high);
  expect(full).toBe(heightOf({ steps, cells: of('lang '.repeat(80)) }, lane('l'), one));
});

describe('where keys lead', () => {
  const shape = { lanes: [lane('one'), lane('curve', 'level'), lane('two', 'ideas')], steps: [step('a'), step('b')] };
  const from = (laneId: string | null, stepId: string | null) => ({ laneId, stepId });

  test.each([
    ['right', from('one', 'a'), from('one', 'b')],
    ['right', from('one', 'b'), from('one', 'b')],
    ['left', from('one', 'a'), from('one', null)],
    ['left', from(null, 'a'), from(null, 'a')],
    ['down', from(null, 'b'), from('one', 'b')],
    ['down', from('one', 'a'), from('two', 'a')],
    ['down', from('one', null), from('curve', null)],
    ['right', from('curve', null), from('curve', null)],
    ['up', from('two', 'a'), from('one', 'a')],
    ['up', from('one', null), from('one', null)],
    ['up', from('one', 'a'), from(null, 'a')],
    ['last', from('one', null), from('one', 'b')],
    ['first', from(null, 'b'), from(null, 'a')],
    ['bottom', from(null, 'a'), from('two', 'a')],
    ['top', from('two', 'b'), from(null, 'b')],
  ] as const)('%s', (direction, spot, expected) => {
    expect(moveSpot(shape, spot, direction)).toEqual(expected);
  });

  test('what was removed is left for its step, or for the first', () => {
    expect(knownSpot(shape, from('gone', 'b'))).toEqual(from(null, 'b'));
    expect(knownSpot(shape, from('one', 'gone'))).toEqual(from(null, 'a'));
    expect(knownSpot({ ...shape, steps: [] }, from('one', 'a'))).toBeNull();
  });

  test('where little is to be seen, the first lane and the curves are left', () => {
    expect(shownLanes(shape, true).map(({ id }) => id)).toEqual(['one', 'curve']);
    expect(shownLanes({ lanes: [{ ...lane('one'), isHidden: true }, lane('two')] }, false).map(({ id }) => id)).toEqual(
      ['two'],
    );
  });
});
