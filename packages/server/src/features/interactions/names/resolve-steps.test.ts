import { createRandom } from '@anklang/analysis';
import { patternMatcher } from '@anklang/domain';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type TestApp, testApp } from '../../../testing/index.ts';
import { decideNames, type NameRule } from './decide-names.ts';
import { matchPatterns } from './match-patterns.ts';
import { mergeSteps } from './merge-steps.ts';
import { resolveSteps } from './resolve-steps.ts';
import { findCode, stepsOfNames } from './steps-of-names.ts';

const rule = (id: string, kind: NameRule['kind'], text: string, touchpointId: string | null): NameRule => ({
  ...{ id, kind, text, touchpointId },
});
const register = [
  { id: 't-shop', key: 'Q7SHOP', name: 'Laden', department: 'Verkauf' },
  { id: 't-mail', key: 'MAIL', name: 'Newsletter', department: 'Marketing' },
  { id: 't-mail2', key: 'MAIL2', name: 'newsletter', department: null },
  { id: 't-odd', key: 'Laden', name: 'Etwas anderes', department: 'Verkauf' },
];

describe('what a name stands for', () => {
  const decide = (rules: NameRule[]) => decideNames({ rules, register, formerKeys: [] });

  test('a name that nothing knows stands for itself, also beside names much like it', () => {
    const name = decide([rule('r1', 'exact', 'Laden 2', 't-shop')]);
    for (const unknown of ['Laden 3', 'laden 2', 'Laden 2 ', '', '*', 'constructor', '__proto__']) {
      expect(name(unknown), unknown).toEqual({ touchpointId: null, by: 'nothing', ruleId: null });
    }
  });

  test('exact rule, then patterns as they were made, then key, then name', () => {
    const name = decide([
      rule('r1', 'pattern', 'news*', 't-shop'),
      rule('r2', 'pattern', '*letter*', null),
      rule('r3', 'exact', 'Newsletter', 't-odd'),
    ]);
    expect(name('Newsletter')).toEqual({ touchpointId: 't-odd', by: 'rule', ruleId: 'r3' });
    expect(name('NEWSLETTER')).toEqual({ touchpointId: 't-shop', by: 'rule', ruleId: 'r1' });
    expect(name('Love letter')).toEqual({ touchpointId: null, by: 'leftOut', ruleId: 'r2' });
    expect(name('laden')).toEqual({ touchpointId: 't-odd', by: 'key', ruleId: null });
    expect(name(' q7shop ')).toEqual({ touchpointId: 't-shop', by: 'key', ruleId: null });
    // Two bear the name: the first one registered counts.
    expect(decide([])('newsLetter')).toEqual({ touchpointId: 't-mail', by: 'name', ruleId: null });
  });

  test('many patterns at once find the same as one after the other', () => {
    const random = createRandom(11);
    const letter = () => 'aabbcÄ* '[Math.floor(random.uniform() * 8)]!;
    const word = (length: number) => Array.from({ length }, letter).join('');
    for (let round = 0; round < 400; round++) {
      const patterns = Array.from({ length: 12 }, () => word(1 + Math.floor(random.uniform() * 9)));
      const match = matchPatterns(patterns);
      for (let look = 0; look < 20; look++) {
        const name = word(Math.floor(random.uniform() * 14)).replaceAll('*', 'b');
        const expected = patterns.findIndex((pattern) => patternMatcher(pattern)(name));
        expect(match(name.trim().toLowerCase()), `${name} in ${patterns.join('|')}`).toBe(expected);
      }
    }
  });

  test('hostile patterns do not keep anybody waiting', () => {
    const patterns = Array.from({ length: 500 }, (_, number) => `${'*a'.repeat(140)}*z${number}`);
    expect(matchPatterns(patterns)('a'.repeat(300))).toBe(-1);
  });
});

describe('steps', () => {
  const known = {
    decide: decideNames({ rules: [rule('r1', 'exact', 'Spam', null)], register, formerKeys: [] }),
    register: new Map(register.map((touchpoint) => [touchpoint.id, touchpoint])),
  };
  const names = ['Newsletter', 'Q7SHOP', 'Spam', 'Hotline', 'mail', 'Chat'];

  test('names of one touchpoint are one step, left out is left out', () => {
    const { steps, stepOf } = stepsOfNames(names, known);
    expect(steps).toEqual([
      { key: 't-mail', name: 'Newsletter', touchpointId: 't-mail', department: 'Marketing' },
      { key: 't-shop', name: 'Laden', touchpointId: 't-shop', department: 'Verkauf' },
      { key: 'Hotline', name: 'Hotline', touchpointId: null, department: null },
      { key: 'Chat', name: 'Chat', touchpointId: null, department: null },
    ]);
    expect(Object.fromEntries(stepOf)).toEqual({ Newsletter: 0, mail: 0, Q7SHOP: 1, Hotline: 2, Chat: 3 });
  });

  test('merged steps are told as one; keys that nothing has and keys taken before are passed over', () => {
    const merged = mergeSteps(stepsOfNames(names, known), [
      { name: 'Schriftlich', steps: ['Chat', 't-mail', 'nobody'] },
      { name: 'Rest', steps: ['Chat', 'Hotline'] },
      { name: 'Leer', steps: ['nobody', 'Spam'] },
    ]);
    expect(merged.steps).toEqual([
      { key: 't-mail', name: 'Schriftlich', touchpointId: null, department: null },
      { key: 't-shop', name: 'Laden', touchpointId: 't-shop', department: 'Verkauf' },
      { key: 'Hotline', name: 'Rest', touchpointId: null, department: null },
    ]);
    expect(Object.fromEntries(merged.stepOf)).toEqual({ Newsletter: 0, mail: 0, Q7SHOP: 1, Hotline: 2, Chat: 0 });
    const codes = ['t-mail', 't-shop', 'Hotline', 'Chat', 'Spam'].map((key) => findCode(merged, key));
    expect(codes).toEqual([0, 1, 2, 0, undefined]);
  });
});

describe('steps of a question', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.stop());

  /** Only what is asked of the store here; the rest of the way is real. */
  function dataWith(names: Record<string, string[]>) {
    vi.spyOn(app.services.interactions, 'listNames').mockImplementation(async ({ workspaceId, of }) =>
      (names[`${workspaceId} ${of}`] ?? []).map((name) => ({
        ...{ name, interactions: 1, customers: 1, firstAt: 0, lastAt: 0 },
      })),
    );
  }

  test('rules, register and department changes hold with the next question, and only in their workspace', async () => {
    const { workspace } = await app.build.workspace();
    const { workspace: other } = await app.build.workspace();
    const sales = await app.build.department({ workspace, name: 'Verkauf' });
    const shop = await app.build.touchpoint({ workspace, key: 'SHOP', name: 'Laden', departmentId: sales.id });
    await app.build.touchpoint({ workspace: other, key: 'Chat', name: 'Chat' });
    const names = ['Filiale 1', 'shop', 'Chat'];
    dataWith({ [`${workspace.id} touchpoint`]: names, [`${workspace.id} channel`]: ['Web'] });
    const ask = () => resolveSteps(app.services, { workspaceId: workspace.id, by: 'touchpoint' });

    const before = await ask();
    expect(before.steps.map(({ key }) => key)).toEqual(['Filiale 1', shop.id, 'Chat']);
    expect(before.departmentOf).toEqual([-1, 0, -1]);

    const makeRule = (id: string, text: string, touchpointId: string | null) =>
      app.services.database
        .insertInto('touchpointRule')
        .values({ id, workspaceId: workspace.id, kind: 'pattern', text, touchpointId, createdAt: `2026-01-0${id}` })
        .execute();
    await makeRule('1', 'Filiale*', shop.id);
    await makeRule('2', '*a*', null);
    const after = await ask();
    expect(after.steps.map(({ name }) => name)).toEqual(['Laden']);
    expect(after.codeOfKey(shop.id)).toBe(0);
    expect(after.codeOfKey('Filiale 1')).toBe(0);
    expect(after.codeOfKey('Chat')).toBeUndefined();

    await app.services.database.deleteFrom('touchpointRule').where('id', '=', '2').execute();
    await app.services.database
      .updateTable('touchpoint')
      .set({ version: 2, name: 'Filialen', departmentId: null })
      .where('id', '=', shop.id)
      .execute();
    const later = await ask();
    expect(later.steps.map(({ name, department }) => [name, department])).toEqual([
      ['Filialen', null],
      ['Chat', null],
    ]);

    const byChannel = await resolveSteps(app.services, { workspaceId: workspace.id, by: 'channel' });
    expect(byChannel.steps).toEqual([{ key: 'Web', name: 'Web', touchpointId: null, department: null }]);
    const elsewhere = await resolveSteps(app.services, { workspaceId: other.id, by: 'touchpoint' });
    expect(elsewhere.steps).toEqual([]);
  });
});
