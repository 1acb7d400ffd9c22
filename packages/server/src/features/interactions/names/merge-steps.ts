import type { Question, Step } from '@anklang/domain';
import { findCode, type NamedSteps } from './steps-of-names.ts';

type Merge = NonNullable<Question['merge']>;

/**
 * Tells the named steps as one, in the place of the first of them; its key is theirs, and whoever asks for a key of the
 * others means it too. A step that two merges name belongs to the first; keys that nothing has are passed over.
 */
export function mergeSteps(named: NamedSteps, merge: Merge): NamedSteps {
  const groupOf = groupsOf(named, merge);
  if (groupOf.size === 0) return named;

  const steps: Step[] = [];
  const codeOfGroup = new Map<number, number>();
  const codes = named.steps.map((step, code) => {
    const group = groupOf.get(code);
    if (group === undefined) return steps.push(step) - 1;

    const before = codeOfGroup.get(group);
    if (before === undefined) {
      const merged = steps.push({ ...step, name: merge[group]!.name, touchpointId: null }) - 1;
      codeOfGroup.set(group, merged);
      return merged;
    }
    const merged = steps[before]!;
    if (merged.department !== step.department) steps[before] = { ...merged, department: null };
    return before;
  });

  return { steps, stepOf: recode(named.stepOf, codes), codeOfTouchpoint: recode(named.codeOfTouchpoint, codes) };
}

function groupsOf(named: NamedSteps, merge: Merge): Map<number, number> {
  const groupOf = new Map<number, number>();
  for (const [group, { steps }] of merge.entries()) {
    for (const key of steps) {
      const code = findCode(named, key);
      if (code !== undefined && !groupOf.has(code)) groupOf.set(code, group);
    }
  }
  return groupOf;
}

function recode(codeOf: ReadonlyMap<string, number>, codes: readonly number[]): Map<string, number> {
  return new Map([...codeOf].map(([text, code]) => [text, codes[code]!]));
}
