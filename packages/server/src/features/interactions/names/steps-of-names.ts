import type { Step } from '@anklang/domain';
import type { NameDecision, RegisteredTouchpoint } from './decide-names.ts';

export type NamedSteps = {
  /** By code. */
  readonly steps: readonly Step[];
  /** Which step each name of the data is; names without one are left out. */
  readonly stepOf: ReadonlyMap<string, number>;
  /** Of those that are in the register; the key of any other is its name. */
  readonly codeOfTouchpoint: ReadonlyMap<string, number>;
};

/** Several names of one touchpoint are one step; steps stand in the order of their first name. */
export function stepsOfNames(
  names: readonly string[],
  known: { decide: (name: string) => NameDecision; register: ReadonlyMap<string, RegisteredTouchpoint> },
): NamedSteps {
  const steps: Step[] = [];
  const stepOf = new Map<string, number>();
  const codeOfTouchpoint = new Map<string, number>();
  for (const name of names) {
    const { touchpointId, by } = known.decide(name);
    if (by === 'leftOut') continue;
    const touchpoint = touchpointId === null ? undefined : known.register.get(touchpointId);
    if (touchpoint === undefined) {
      stepOf.set(name, steps.push({ key: name, name, touchpointId: null, department: null }) - 1);
      continue;
    }

    const { id, department } = touchpoint;
    let code = codeOfTouchpoint.get(id);
    if (code === undefined) {
      code = steps.push({ key: id, name: touchpoint.name, touchpointId: id, department }) - 1;
      codeOfTouchpoint.set(id, code);
    }
    stepOf.set(name, code);
  }

  return { steps, stepOf, codeOfTouchpoint };
}

/** Steps are the values themselves. */
export function stepsOfValues(values: readonly string[]): NamedSteps {
  const steps = values.map((value) => ({ key: value, name: value, touchpointId: null, department: null }));
  const stepOf = new Map(values.map((value, code) => [value, code]));
  return { steps, stepOf, codeOfTouchpoint: new Map() };
}

/** By the key of a step, or by a name that the data have for it: addresses outlive that a name is registered. */
export function findCode({ codeOfTouchpoint, stepOf }: NamedSteps, key: string): number | undefined {
  return codeOfTouchpoint.get(key) ?? stepOf.get(key);
}
