import { type MapChange, type MapOperation, resources } from '@anklang/domain';
import { expect, test } from 'vitest';
import { namesOf } from '../lanes/name-parts.ts';
import { partsNamedIn, prepareHistory } from './describe-changes.ts';

const id = (letter: string) => letter.repeat(20);
const step = (letter: string, name: string) => ({
  ...{ id: id(letter), name, phaseId: null, touchpointIds: [], mapId: null, follows: true },
});
const words = { lane: (kind: string) => kind, everybody: 'alle', gone: 'weg' };
const lane = { id: id('l'), kind: 'action' as const, name: '', isHidden: false };
const changeOf = (version: number, at: string, operations: MapOperation[], by = 'Ada'): MapChange => ({
  ...{ version, operations, by, clientId: id('c') },
  at: `2026-03-01T${at}:00.000Z`,
});
const write = (text: string): MapOperation => ({
  ...{ do: 'setCell', stepId: id('a'), laneId: id('l'), persona: 'everybody', cell: { text } },
});

function entriesOf(changes: MapChange[]) {
  const maps = [{ steps: [], ways: [], lanes: [lane], personas: [], cells: {}, levels: {} }, ...partsNamedIn(changes)];
  return prepareHistory(changes, namesOf({ maps, references: undefined, words }));
}

test('what one person did in one go stands together, the last word of a cell only', () => {
  const entries = entriesOf([
    changeOf(5, '10:09', [write('Ich suche lange')]),
    changeOf(4, '10:05', [write('Ich suche'), { do: 'moveStep', id: id('a'), after: null }]),
    changeOf(3, '10:04', [{ do: 'removeStep', id: id('a') }], 'Bo'),
    changeOf(2, '10:03', [write('Ich')]),
    changeOf(1, '09:30', [{ do: 'addStep', step: step('a', 'Suchen'), after: null }]),
  ]);
  expect(entries.map(({ by, words: said }) => [by, ...said.map(({ key }) => key)])).toEqual([
    ['Ada', 'setCell', 'moveStep'],
    ['Bo', 'removeStep'],
    ['Ada', 'setCell'],
    ['Ada', 'addStep'],
  ]);
  expect(entries[0]?.words[0]?.gaps).toEqual({ step: 'Suchen', lane: 'action', text: 'Ich suche lange' });
});

test('a long text is cut, an emptied cell is told, a step nobody knows any more is told so', () => {
  const [entry] = entriesOf([
    changeOf(2, '10:00', [
      write('sehr '.repeat(40)),
      { do: 'setCell', stepId: id('z'), laneId: id('l'), persona: id('p'), cell: null },
    ]),
  ]);
  expect(entry?.words.map(({ key }) => key)).toEqual(['emptyCell', 'setCell']);
  expect(entry?.words[0]?.gaps).toEqual({ step: 'weg', lane: 'action (weg)' });
  const text = String(entry?.words[1]?.gaps['text']);
  expect(text.length).toBeLessThanOrEqual(80);
  expect(text.endsWith('…')).toBe(true);
});

test('every change has its words', () => {
  const map = { steps: [step('a', 'Suchen')], ways: [], lanes: [lane], personas: [], cells: {}, levels: {} };
  const all: MapOperation[] = [
    { do: 'addStep', step: step('a', 'Suchen'), after: null },
    {
      do: 'changeStep',
      id: id('a'),
      change: { name: 'Finden', phaseId: null, touchpointIds: [], mapId: null, follows: true },
    },
    { do: 'moveStep', id: id('a'), after: null },
    { do: 'removeStep', id: id('a') },
    { do: 'addLane', lane, after: null },
    { do: 'changeLane', id: id('l'), change: { name: 'Tun', isHidden: true } },
    { do: 'changeLane', id: id('l'), change: { isHidden: false } },
    { do: 'moveLane', id: id('l'), after: null },
    { do: 'removeLane', id: id('l') },
    { do: 'addPersona', persona: { id: id('p'), scenario: '', goal: '' }, after: null },
    { do: 'changePersona', id: id('p'), change: { goal: 'x' } },
    { do: 'movePersona', id: id('p'), after: null },
    { do: 'removePersona', id: id('p') },
    { do: 'addWay', way: { id: id('w'), from: id('a'), to: id('a'), name: '' } },
    { do: 'changeWay', id: id('w'), change: { name: 'x' } },
    { do: 'removeWay', id: id('w') },
    write('x'),
    { do: 'setCell', stepId: id('a'), laneId: id('l'), persona: 'everybody', cell: { departmentId: 'd' } },
    { do: 'setLevel', stepId: id('a'), persona: 'everybody', change: { asIs: 3, toBe: 4, until: '2026-01-01' } },
    { do: 'setLevel', stepId: id('a'), persona: 'everybody', change: { asIs: null } },
    { do: 'replaceMap', map },
  ];
  const known: object = resources.de.journeyParts.history;
  for (const operation of all) {
    const said = entriesOf([changeOf(1, '10:00', [operation])]).flatMap((entry) => entry.words);
    expect(said.length).toBeGreaterThan(0);
    for (const { key, gaps, count } of said) {
      const path = (count === undefined ? key : `${key}_other`).split('.');
      const sentence = path.reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], known);
      expect(sentence, key).toBeTypeOf('string');
      const wanted = [...String(sentence).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect(
        wanted.filter((name) => name !== 'formatted' && !(name! in gaps)),
        key,
      ).toEqual([]);
    }
  }
});
