import type { ConversionAttribution, Step } from '@anklang/domain';
import type { KnownSteps } from '../use-known-steps.ts';

type Named = Pick<Step, 'key' | 'name'>;
type Options = {
  fromFile: boolean;
  answer: ConversionAttribution | undefined;
  known: KnownSteps;
  /** Keys that already go without credit: the answer does not speak of them any more. */
  chosen: readonly string[];
};

/** Steps that may be left without credit. A path file knows its own; otherwise all that interactions are at. */
export function creditableSteps({ fromFile, answer, known, chosen }: Options): Named[] {
  const steps = new Map<string, string>();
  for (const { key, name } of [...(fromFile ? [] : known.steps), ...(answer?.steps ?? [])]) steps.set(key, name);
  for (const key of chosen) if (!steps.has(key)) steps.set(key, known.names.get(key) ?? key);

  return [...steps].map(([key, name]) => ({ key, name }));
}
