import type { KnownSteps } from '../use-known-steps.ts';

export type StepOption = { value: string; label: string };

/**
 * What a step can be met at: what data and register know, and what the plan names and nobody knows any more. Names that
 * occur twice are told apart by their key.
 */
export function stepOptions(
  names: KnownSteps['names'],
  { used, compare }: { used: readonly string[]; compare: (a: string, b: string) => number },
): StepOption[] {
  const all = new Map(names);
  for (const key of used) if (!all.has(key)) all.set(key, key);
  const times = new Map<string, number>();
  for (const name of all.values()) times.set(name, (times.get(name) ?? 0) + 1);

  return [...all]
    .map(([value, name]) => ({ value, label: times.get(name) === 1 ? name : `${name} (${value})` }))
    .toSorted((a, b) => compare(a.label, b.label));
}
