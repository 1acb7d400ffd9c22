import type { FoundName, TouchpointRule } from '@anklang/domain';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decideNames } from './decide-names.ts';
import { matchNames } from './match-names.ts';

const at = '2026-03-01T10:00:00Z';

function found(name: string, changes: Partial<FoundName> = {}): FoundName {
  const counts = { interactions: 10, customers: 5, firstAt: at, lastAt: at };
  return { name, ...counts, touchpointId: null, by: 'nothing', ruleId: null, similar: [], ...changes };
}

function rule(id: string, kind: TouchpointRule['kind'], text: string): TouchpointRule {
  return { id, kind, text, touchpointId: null, touchpointName: null, createdAt: at };
}

describe('names that a pattern fits', () => {
  const names = [found('App: Login'), found('app', { interactions: 90 }), found('Hotline', { ruleId: 'rule-1' })];

  test('come most frequent first; names with a rule of their own are counted apart', () => {
    const matches = matchNames('app*', { names, exactRules: new Set(['rule-1']) });
    expect(matches.names.map(({ name }) => name)).toEqual(['app', 'App: Login']);
    expect(matches).toMatchObject({ decided: 0, isEverything: false });
    expect(matchNames('H*', { names, exactRules: new Set(['rule-1']) }).decided).toBe(1);
    // A pattern that decided about a name before gives way to nobody.
    expect(matchNames('H*', { names, exactRules: new Set() }).decided).toBe(0);
  });

  test('a pattern that spares nothing says so, one that fits nothing is no fault', () => {
    expect(matchNames('*', { names, exactRules: new Set() }).isEverything).toBe(true);
    expect(matchNames('Brief*', { names, exactRules: new Set() }).names).toEqual([]);
  });
});

describe('a decision', () => {
  const calls: [string, string, unknown][] = [];
  let status = 201;

  beforeEach(() => {
    calls.length = 0;
    status = 201;
    vi.stubGlobal('document', { documentElement: { lang: 'de' } });
    vi.stubGlobal('fetch', async (address: string, request: { method: string; body?: string }) => {
      calls.push([request.method, address, request.body === undefined ? null : JSON.parse(request.body)]);
      return new Response('{}', { status: request.method === 'DELETE' ? 200 : status });
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const work = (names: FoundName[], decision: Parameters<typeof decideNames>[0]['decision'], rules: TouchpointRule[]) =>
    decideNames({ workspaceId: 'w1', names, decision, rules, onProgress: () => undefined });
  const at1 = '/api/v1/workspaces/w1/touchpoint-rules';

  test('a rule of its own makes room first; a pattern stays, because the rule for the name goes before it', async () => {
    const rules = [rule('rule-1', 'exact', 'Hotline'), rule('rule-2', 'pattern', 'App*')];
    const names = [found('Hotline', { ruleId: 'rule-1' }), found('App', { ruleId: 'rule-2' })];
    await work(names, { kind: 'stand', touchpointId: 'tp-1', touchpointName: 'Telefon' }, rules);
    expect(calls).toEqual([
      ['DELETE', `${at1}/rule-1`, null],
      ['POST', at1, { kind: 'exact', text: 'Hotline', touchpointId: 'tp-1' }],
      ['POST', at1, { kind: 'exact', text: 'App', touchpointId: 'tp-1' }],
    ]);
  });

  test('to leave out is a rule without a touchpoint; to take back only removes', async () => {
    await work([found('Hotline')], { kind: 'leaveOut' }, []);
    await work([found('Hotline', { ruleId: 'rule-1' })], { kind: 'undo' }, [rule('rule-1', 'exact', 'Hotline')]);
    expect(calls).toEqual([
      ['POST', at1, { kind: 'exact', text: 'Hotline', touchpointId: null }],
      ['DELETE', `${at1}/rule-1`, null],
    ]);
  });

  test('many names are taken together, each shortened to what the register holds', async () => {
    const long = 'x'.repeat(280);
    await work([found('Hotline'), found(long)], { kind: 'take' }, []);
    expect(calls).toEqual([
      [
        'POST',
        '/api/v1/workspaces/w1/found-touchpoints',
        {
          names: [
            { name: 'Hotline', as: 'Hotline' },
            { name: long, as: 'x'.repeat(200) },
          ],
        },
      ],
    ]);
  });

  test('stops at the first refusal and has said how far it came', async () => {
    const done: number[] = [];
    const names = [found('a'), found('b'), found('c')];
    const onProgress = (count: number) => {
      done.push(count);
      status = 409;
    };
    const decision = { kind: 'leaveOut' } as const;
    await expect(decideNames({ workspaceId: 'w1', names, decision, rules: [], onProgress })).rejects.toThrow();
    expect(done).toEqual([1]);
    expect(calls).toHaveLength(2);
  });
});
