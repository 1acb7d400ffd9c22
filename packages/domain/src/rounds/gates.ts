import type { ProgressItemKey, ProgressStep, StepProgress } from '../insights/progress.ts';
import type { GateOutcome, Round, RoundGate } from './schema.ts';

export function isPassed(state: GateOutcome | null): boolean {
  return state === 'pass' || state === 'conditions';
}

type Standing = { steps: readonly StepProgress[]; gates: readonly Pick<RoundGate, 'step' | 'state'>[] };

/** What whoever decides should have seen: it is said, and stands in nobody's way. */
export function warnAtGate(
  { steps, gates }: Standing,
  step: ProgressStep,
): { items: ProgressItemKey[]; gatesBefore: ProgressStep[] } {
  const items = steps.find(({ key }) => key === step)?.items ?? [];
  const place = gates.findIndex((gate) => gate.step === step);
  return {
    items: items.filter(({ done }) => !done).map(({ key }) => key),
    gatesBefore: gates.slice(0, place).flatMap((gate) => (isPassed(gate.state) ? [] : [gate.step])),
  };
}

export type NextInRound =
  | { kind: 'item'; step: ProgressStep; item: ProgressItemKey }
  | { kind: 'gate'; step: ProgressStep }
  | { kind: 'close' };

/** The first step whose gate is not passed, and there what is open first; after the last gate the round can be closed. */
export function nextInRound({ steps, gates }: Pick<Round, 'steps' | 'gates'>): NextInRound {
  const gate = gates.find(({ state }) => !isPassed(state));
  if (!gate) return { kind: 'close' };
  const [item] = warnAtGate({ steps, gates }, gate.step).items;
  return item ? { kind: 'item', step: gate.step, item } : { kind: 'gate', step: gate.step };
}
