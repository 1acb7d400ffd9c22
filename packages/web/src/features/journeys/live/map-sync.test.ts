import { cellOf, everybody, type MapOperation } from '@anklang/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import { addStep, FakeMapServer, nextId } from './map-server.fixture.ts';
import { createMapSync, type MapSync } from './map-sync.ts';

let server: FakeMapServer;
beforeEach(() => {
  server = new FakeMapServer();
});

/** A page that looks when it is told to. */
function open(clientId: string): MapSync {
  const sync = createMapSync({
    ...{ clientId, start: { version: server.version, map: server.map }, newId: nextId },
    ...{ server: server.serverOf(clientId), pause: () => null },
  });
  sync.begin();
  return sync;
}

/** Until nothing is on the way any more. */
async function settle(...pages: MapSync[]): Promise<void> {
  for (let round = 0; round < 4; round++) {
    for (const page of pages) page.lookNow();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const names = (page: MapSync) => page.read().live.view.steps.map(({ name }) => name);
const actionLane = () => server.map.lanes[0]?.id ?? '';

function write(stepId: string, text: string, was: string | null): MapOperation {
  const place = { stepId, laneId: actionLane(), persona: everybody };
  return { do: 'setCell', ...place, cell: { text }, was: was === null ? null : { text: was } };
}

function textAt(page: MapSync, stepId: string): string | null {
  const cell = cellOf(page.read().live.view, { stepId, laneId: actionLane(), persona: everybody });
  return cell && 'text' in cell ? cell.text : null;
}

describe('two pages of one map', () => {
  test('an own change shows at once and reaches the other', async () => {
    const [mine, other] = [open('mine'), open('other')];
    mine.change([addStep('Suchen')]);
    expect(names(mine)).toEqual(['Suchen']);
    expect(mine.read().saved).toBe('saving');
    await settle(mine, other);
    expect(names(other)).toEqual(['Suchen']);
    expect(mine.read()).toMatchObject({ saved: 'saved', live: { pending: [], version: 1 } });
  });

  test('both add at once: the same order for both, nothing is lost', async () => {
    const [mine, other] = [open('mine'), open('other')];
    mine.change([addStep('Suchen')]);
    other.change([addStep('Fragen')]);
    await settle(mine, other);
    expect(names(mine)).toEqual(names(other));
    expect(names(mine).toSorted()).toEqual(['Fragen', 'Suchen']);
  });

  test('both write into one cell: mine and theirs stand side by side until one is chosen', async () => {
    const step = addStep('Suchen');
    server.keep('x', [step]);
    const [mine, other] = [open('mine'), open('other')];
    await settle(mine, other);
    server.isAway = true;
    mine.change([write(step.step.id, 'Ich suche', null)]);
    await settle(mine);
    expect(mine.read().saved).toBe('waiting');
    server.isAway = false;
    other.change([write(step.step.id, 'Ich frage', null)]);
    await settle(other);
    await settle(mine);
    expect(textAt(mine, step.step.id)).toBe('Ich frage');
    expect(mine.read().live.conflicts).toMatchObject([
      { mine: { text: 'Ich suche' }, theirs: { text: 'Ich frage' }, by: 'other' },
    ]);
    mine.settle(mine.read().live.conflicts[0]?.id ?? '', 'both');
    await settle(mine, other);
    expect(textAt(other, step.step.id)).toBe('Ich frage\nIch suche');
    expect(mine.read().live.conflicts).toEqual([]);
  });

  test.each([
    ['mine', 'Ich suche'],
    ['theirs', 'Ich frage'],
  ] as const)('%s is chosen', async (choice, text) => {
    const step = addStep('Suchen');
    server.keep('x', [step]);
    const mine = open('mine');
    await settle(mine);
    server.keep('other', [write(step.step.id, 'Ich frage', null)]);
    mine.change([write(step.step.id, 'Ich suche', null)]);
    await settle(mine);
    mine.settle(mine.read().live.conflicts[0]?.id ?? '', choice);
    await settle(mine);
    expect(textAt(mine, step.step.id)).toBe(text);
  });

  test('who writes the same is in nobody’s way', async () => {
    const step = addStep('Suchen');
    server.keep('x', [step]);
    const mine = open('mine');
    await settle(mine);
    server.keep('other', [write(step.step.id, 'Ich suche', null)]);
    mine.change([write(step.step.id, 'Ich suche', null)]);
    await settle(mine);
    expect(mine.read().live).toMatchObject({ conflicts: [], lost: [], pending: [] });
  });

  test('what is written at a step that is gone is told, the rest of the changes is kept', async () => {
    const step = addStep('Suchen');
    server.keep('x', [step]);
    const mine = open('mine');
    await settle(mine);
    server.keep('other', [{ do: 'removeStep', id: step.step.id }]);
    mine.change([write(step.step.id, 'Ich suche', null)]);
    mine.change([addStep('Kaufen')]);
    await settle(mine);
    expect(names(mine)).toEqual(['Kaufen']);
    expect(server.map.steps.map(({ name }) => name)).toEqual(['Kaufen']);
    expect(mine.read().live.lost).toMatchObject([{ operations: [{ cell: { text: 'Ich suche' } }] }]);
  });
});

describe('the server does not answer', () => {
  test('own changes stay, come in between with those of others, and are saved later', async () => {
    const mine = open('mine');
    await settle(mine);
    server.isAway = true;
    mine.change([addStep('Suchen')]);
    await settle(mine);
    expect(names(mine)).toEqual(['Suchen']);
    server.isAway = false;
    server.keep('other', [addStep('Fragen')]);
    await settle(mine);
    expect(names(mine).toSorted()).toEqual(['Fragen', 'Suchen']);
    expect(mine.read().saved).toBe('saved');
  });

  test('what was kept although no answer came is not done twice', async () => {
    const mine = open('mine');
    await settle(mine);
    server.losesAnswers = true;
    const step = addStep('Suchen');
    mine.change([step]);
    mine.change([write(step.step.id, 'Ich suche', null)]);
    await settle(mine);
    server.losesAnswers = false;
    await settle(mine);
    expect(server.map.steps).toHaveLength(1);
    expect(textAt(mine, step.step.id)).toBe('Ich suche');
    expect(mine.read()).toMatchObject({ saved: 'saved', live: { conflicts: [], lost: [], pending: [] } });
  });

  test('a change that is refused for good is told and holds nothing up', async () => {
    const mine = open('mine');
    await settle(mine);
    const refused = addStep('Nie');
    const keep = server.keep.bind(server);
    server.keep = (clientId, operations) => {
      if (operations.some((one) => one.do === 'addStep' && one.step.id === refused.step.id)) {
        keep(clientId, [{ do: 'removeStep', id: refused.step.id }]);
      }
      keep(clientId, operations);
    };
    mine.change([addStep('Suchen')]);
    mine.change([refused]);
    mine.change([addStep('Kaufen')]);
    await settle(mine);
    expect(names(mine).toSorted()).toEqual(['Kaufen', 'Suchen']);
    expect(mine.read().live.lost).toMatchObject([{ sentence: 'gone' }]);
  });
});

describe('undo and redo', () => {
  test('take back own changes only, in the order they were made', async () => {
    const mine = open('mine');
    mine.change([addStep('Suchen')]);
    mine.change([addStep('Kaufen')]);
    await settle(mine);
    server.keep('other', [addStep('Fragen')]);
    await settle(mine);
    mine.stepBack('undo');
    mine.stepBack('undo');
    await settle(mine);
    expect(names(mine)).toEqual(['Fragen']);
    mine.stepBack('redo');
    await settle(mine);
    expect(server.map.steps.map(({ name }) => name).toSorted()).toEqual(['Fragen', 'Suchen']);
  });

  test('a removed step comes back with what somebody wrote into it meanwhile', async () => {
    const step = addStep('Suchen');
    server.keep('x', [step]);
    const mine = open('mine');
    await settle(mine);
    server.keep('other', [write(step.step.id, 'Ich frage', null)]);
    mine.change([{ do: 'removeStep', id: step.step.id }]);
    await settle(mine);
    expect(names(mine)).toEqual([]);
    mine.stepBack('undo');
    await settle(mine);
    expect(textAt(mine, step.step.id)).toBe('Ich frage');
  });

  test('what somebody changed since is not written over, and that is said', async () => {
    const step = addStep('Suchen');
    server.keep('x', [step]);
    const mine = open('mine');
    mine.change([write(step.step.id, 'Ich suche', null)]);
    await settle(mine);
    server.keep('other', [write(step.step.id, 'Ich frage', 'Ich suche')]);
    await settle(mine);
    expect(mine.stepBack('undo')).toBe(false);
    expect(textAt(mine, step.step.id)).toBe('Ich frage');
    expect(mine.read().live.undo).toEqual([]);
  });

  test('undone and done again, words are as they were', async () => {
    const step = addStep('Suchen');
    server.keep('x', [step]);
    const mine = open('mine');
    mine.change([write(step.step.id, 'Ich suche', null)]);
    mine.change([write(step.step.id, 'Ich suche lange', 'Ich suche')]);
    mine.stepBack('undo');
    expect(textAt(mine, step.step.id)).toBe('Ich suche');
    mine.stepBack('undo');
    expect(textAt(mine, step.step.id)).toBeNull();
    mine.stepBack('redo');
    mine.stepBack('redo');
    await settle(mine);
    expect(server.map).toEqual(mine.read().live.view);
    expect(textAt(mine, step.step.id)).toBe('Ich suche lange');
  });
});

describe('three pages at random', () => {
  /** A small generator, so that a failure comes back. */
  function chances(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state * 1664525 + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  }

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i: all see the same in the end, and no word is lost', async (seed) => {
    const chance = chances(seed);
    server.keep('x', [addStep('Eins'), addStep('Zwei'), addStep('Drei')]);
    const pages = ['one', 'two', 'three'].map(open);
    let words = 0;
    const written: string[] = [];
    for (let turn = 0; turn < 120; turn++) {
      const page = pages[chance(3)] as MapSync;
      const { steps } = page.read().live.view;
      const step = steps[chance(steps.length)];
      const what = chance(10);
      if (what < 5 && step) {
        const text = `Wort${++words}.`;
        const before = textAt(page, step.id);
        written.push(text);
        page.change([write(step.id, `${before ?? ''}${text}`, before)]);
      } else if (what < 6) page.change([addStep(`Schritt ${turn}`, step?.id ?? null)]);
      else if (what < 8 && step) page.change([{ do: 'moveStep', id: step.id, after: null }]);
      else server.losesAnswers = chance(3) === 0;
      if (chance(2) === 0) page.lookNow();
      if (chance(3) === 0) await Promise.resolve();
    }
    server.losesAnswers = false;
    for (let round = 0; round < 4; round++) await settle(...pages);

    for (const page of pages) {
      expect(page.read().live.pending).toEqual([]);
      expect(page.read().live.view).toEqual(server.map);
      expect(page.read().live.confirmed).toEqual(server.map);
    }
    const kept = JSON.stringify([server.map, pages.map((page) => page.read().live.conflicts)]);
    const gone = written.filter((word) => !kept.includes(word));
    expect(gone).toEqual([]);
  });
});
