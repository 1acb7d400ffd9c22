import { type Entry, entryBodies, entryKinds, type StarterTouchpoint } from '@anklang/domain';
import { describe, expect, test } from 'vitest';
import { checkDraft, cleanDraft, draftOf, emptyDraft, rebaseDraft } from './entry-draft.ts';
import { entryFields, fieldsToAsk } from './entry-fields.ts';
import { lastPosition, movePhase } from './move-phase.ts';
import { partsOf } from './part.ts';
import { openCodes, phasesOf, withCodes } from './starters/starter-phases.ts';

describe('the form of an entry', () => {
  test.each(entryKinds)('asks a %s for everything that is kept of it, and for nothing else', (kind) => {
    const asked = entryFields[kind].map(({ key }) => key as string);
    // Said elsewhere: a phase by moving it, the cycle of a product on a page of its own.
    const elsewhere = ['position', 'phaseIds', 'isCyclic'];
    const kept = Object.keys(entryBodies[kind].shape).filter((key) => !elsewhere.includes(key));
    expect(asked.toSorted()).toEqual(kept.toSorted());
  });

  test('offers exactly the options of the contract', () => {
    for (const kind of entryKinds) {
      for (const { key, options } of entryFields[kind].filter(({ input }) => input === 'choice')) {
        const { error } = entryBodies[kind].safeParse({ classes: [], [key]: 'made up' });
        const issue = error?.issues.find(({ path }) => path[0] === key);
        expect((issue as { values?: unknown }).values, `${kind}.${key}`).toEqual(options);
      }
    }
  });

  test.each(entryKinds)('a new %s needs a name, and its lists begin with a line', (kind) => {
    const draft = emptyDraft(kind);
    expect(checkDraft(kind, cleanDraft(kind, draft)).name).toBe('required');
    for (const { key } of entryFields[kind].filter(({ input }) => input === 'parts')) {
      expect(partsOf(draft.body, key)).toMatchObject([{ name: '' }]);
    }
  });

  test('lines without words are not kept; of some lists one is needed', () => {
    const written = {
      name: ' Kür ',
      body: {
        classes: [
          { id: 'part0001', name: 'Kür' },
          { id: 'part0002', name: ' ' },
        ],
      },
    };
    expect(cleanDraft('classification', written)).toEqual({
      ...{ name: 'Kür', body: { classes: [{ id: 'part0001', name: 'Kür' }] } },
    });
    expect(checkDraft('classification', cleanDraft('classification', emptyDraft('classification')))).toEqual({
      ...{ name: 'required', classes: 'parts' },
    });
    expect(checkDraft('brand', cleanDraft('brand', { ...emptyDraft('brand'), name: 'Anker' }))).toEqual({});
  });

  test('only a field that is a choice has options', () => {
    const body = { kind: 'text', description: '', options: [{ id: 'part0001', name: 'Rot' }] };
    expect(fieldsToAsk('ownField', body).map(({ key }) => key)).toEqual(['kind', 'description']);
    expect(cleanDraft('ownField', { name: 'Farbe', body }).body['options']).toEqual([]);
    expect(checkDraft('ownField', { name: 'Farbe', body: { ...body, kind: 'choice', options: [] } })).toEqual({
      options: 'parts',
    });
  });

  test('says what is wrong in a word', () => {
    expect(checkDraft('segment', { name: 'x'.repeat(201), body: { share: 1.2, geography: 'y'.repeat(301) } })).toEqual({
      ...{ name: 'tooLong', share: 'share', geography: 'tooLong' },
    });
    expect(checkDraft('goal', { name: 'Ziel', body: { until: 'bald' } })).toEqual({ until: 'invalid' });
  });
});

describe('what two people write at once', () => {
  const base = { name: 'Kasse', body: { vendor: 'Alt', state: 'running', description: '' } };

  test('comes together where they wrote into different fields', () => {
    const mine = { name: 'Kassensystem', body: { ...base.body } };
    const theirs = { name: 'Kasse', body: { ...base.body, vendor: 'Neu' } };
    expect(rebaseDraft(base, mine, theirs)).toEqual({
      ...{ draft: { name: 'Kassensystem', body: { ...base.body, vendor: 'Neu' } }, conflicts: [] },
    });
  });

  test('is shown where they wrote into the same, and mine stays in the form', () => {
    const mine = { name: 'Kasse', body: { ...base.body, vendor: 'Meiner', state: 'ending' } };
    const theirs = { name: 'Kasse', body: { ...base.body, vendor: 'Deren', state: 'ending' } };
    const { draft, conflicts } = rebaseDraft(base, mine, theirs);
    expect(draft.body['vendor']).toBe('Meiner');
    expect(conflicts).toEqual([{ key: 'vendor', now: 'Deren' }]);
  });

  test('an empty list is an empty list, whatever id its first line has', () => {
    const entry = { name: 'Anker', body: { description: '', rules: [] } };
    const opened = draftOf('brand', entry);
    const { draft, conflicts } = rebaseDraft(opened, opened, draftOf('brand', { ...entry, name: 'Anker & Co' }));
    expect(draft.name).toBe('Anker & Co');
    expect(conflicts).toEqual([]);
  });
});

describe('phases in their order', () => {
  const phase = (id: string, position: number) => ({ id, body: { position } }) as unknown as Entry;
  const saved = (moves: ReturnType<typeof movePhase>) => moves.map(({ phase: { id }, position }) => [id, position]);

  test('change two places when one moves', () => {
    const phases = [phase('a', 10), phase('b', 20), phase('c', 30)];
    expect(saved(movePhase(phases, { id: 'c', by: -1 }))).toEqual([
      ['c', 20],
      ['b', 30],
    ]);
    expect(movePhase(phases, { id: 'a', by: -1 })).toEqual([]);
    expect(movePhase(phases, { id: 'c', by: 1 })).toEqual([]);
  });
  test('are counted anew where several stand at the same place', () => {
    const phases = [phase('a', 10), phase('b', 10), phase('c', 10)];
    expect(saved(movePhase(phases, { id: 'a', by: 1 }))).toEqual([
      ['a', 20],
      ['c', 30],
    ]);
  });
  test('a new one comes last', () => {
    expect(lastPosition([])).toBe(10);
    expect(lastPosition([phase('a', 40), phase('b', 20)])).toBe(50);
    expect(lastPosition([phase('a', 999)])).toBe(999);
  });
});

test('starters are chosen by phase; those in the register already are not', () => {
  const starter = (code: string, name: string, present = false) =>
    ({ code, phase: name, present }) as StarterTouchpoint;
  const starters = [starter('a', 'Vorher'), starter('b', 'Vorher', true), starter('c', 'Danach')];
  expect(phasesOf(starters).map(({ name, starters: { length } }) => [name, length])).toEqual([
    ['Vorher', 2],
    ['Danach', 1],
  ]);
  expect(openCodes(starters)).toEqual(['a', 'c']);
  expect([...withCodes(new Set(['c']), ['a', 'c'], true)].sort()).toEqual(['a', 'c']);
  expect([...withCodes(new Set(['a', 'c']), ['a'], false)]).toEqual(['c']);
});
