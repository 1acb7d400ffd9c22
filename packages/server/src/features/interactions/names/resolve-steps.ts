import type { Question, Step } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { type KnownNames, readKnownNames } from './known-names.ts';
import { mergeSteps } from './merge-steps.ts';
import { findCode, type NamedSteps, stepsOfNames, stepsOfValues } from './steps-of-names.ts';

export type ResolvedSteps = {
  /** By code. */
  readonly steps: Step[];
  readonly stepOf: ReadonlyMap<string, number>;
  codeOfKey(key: string): number | undefined;
  /** Number of the department of each step; -1 without one. */
  readonly departmentOf: number[];
};

/**
 * What the names of the data mean in a question. Steps are those that the data know; a touchpoint of the register that
 * no name stands for has no code.
 */
export async function resolveSteps(
  services: Services,
  asked: { workspaceId: string } & Pick<Question, 'by' | 'merge'>,
): Promise<ResolvedSteps> {
  const { workspaceId, by, merge } = asked;
  const counted = await services.interactions.listNames({ workspaceId, of: by });
  const names = counted.map(({ name }) => name);
  const known = by === 'touchpoint' ? await readKnownNames(services, workspaceId) : null;
  const found = known === null ? stepsOfValues(names) : keptSteps(known, names);
  const named = merge === undefined ? found : mergeSteps(found, merge);

  return {
    steps: [...named.steps],
    stepOf: named.stepOf,
    codeOfKey: (key) => findCode(named, key),
    departmentOf: departmentsOf(named.steps),
  };
}

const keptOf = new WeakMap<KnownNames, { names: readonly string[]; steps: NamedSteps }>();

/** The steps of the last question serve the next one while neither names nor what is known about them changed. */
function keptSteps(known: KnownNames, names: readonly string[]): NamedSteps {
  const before = keptOf.get(known);
  if (before?.names.length === names.length && names.every((name, place) => name === before.names[place])) {
    return before.steps;
  }

  const steps = stepsOfNames(names, known);
  keptOf.set(known, { names, steps });
  return steps;
}

function departmentsOf(steps: readonly Step[]): number[] {
  const numbers = new Map<string, number>();
  return steps.map(({ department }) => {
    if (department === null) return -1;
    const number = numbers.get(department) ?? numbers.size;
    numbers.set(department, number);
    return number;
  });
}
