import { expect, test } from 'vitest';
import { type ProgressItemKey, type ProgressStep, progressSteps, stepKeys } from '../insights/progress.ts';
import { nextInRound, warnAtGate } from './gates.ts';
import { type GateOutcome, NewGateDecisionSchema } from './schema.ts';

function round(open: readonly ProgressItemKey[], states: Partial<Record<ProgressStep, GateOutcome>> = {}) {
  return {
    steps: stepKeys.map((key) => {
      const items = progressSteps[key].map((item) => ({ key: item, done: !open.includes(item), have: 0, of: null }));
      return { key, items, done: items.every(({ done }) => done) };
    }),
    gates: stepKeys.map((step) => ({ step, state: states[step] ?? null, decisions: [] })),
  };
}

test('what is open in the step and which gates before were not passed is said', () => {
  const standing = round(['drawn', 'dated', 'reviewed'], { asIs: 'back', strategy: 'conditions' });
  expect(warnAtGate(standing, 'asIs')).toEqual({ items: ['drawn'], gatesBefore: [] });
  expect(warnAtGate(standing, 'strategy')).toEqual({ items: ['dated'], gatesBefore: ['asIs'] });
  expect(warnAtGate(standing, 'monitoring')).toEqual({ items: ['reviewed'], gatesBefore: ['asIs', 'implementation'] });
  expect(warnAtGate(round([], { asIs: 'pass' }), 'strategy')).toEqual({ items: [], gatesBefore: [] });
});

test('next is what is open before the first gate that is not passed, then the gate, at last the end', () => {
  expect(nextInRound(round(['drawn', 'aimed']))).toEqual({ kind: 'item', step: 'asIs', item: 'drawn' });
  expect(nextInRound(round(['aimed']))).toEqual({ kind: 'gate', step: 'asIs' });
  expect(nextInRound(round(['aimed'], { asIs: 'back' }))).toEqual({ kind: 'gate', step: 'asIs' });
  expect(nextInRound(round(['drawn'], { asIs: 'conditions' }))).toEqual({ kind: 'gate', step: 'strategy' });
  const passed = { asIs: 'pass', strategy: 'pass', implementation: 'conditions', monitoring: 'pass' } as const;
  expect(nextInRound(round(['reviewed'], passed))).toEqual({ kind: 'close' });
});

test('conditions and a way back need words, passing does not', () => {
  const body = { step: 'asIs', decidedOn: '2026-06-15' } as const;
  const fits = (outcome: GateOutcome, reason: string) =>
    NewGateDecisionSchema.safeParse({ ...body, outcome, reason }).success;
  expect(fits('pass', '')).toBe(true);
  for (const outcome of ['conditions', 'back'] as const) {
    expect(fits(outcome, '  ok ')).toBe(false);
    expect(fits(outcome, 'Noch kein Ziel')).toBe(true);
  }
});
