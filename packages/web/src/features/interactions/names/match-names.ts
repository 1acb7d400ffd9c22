import { type FoundName, patternMatcher } from '@anklang/domain';

export type PatternMatches = {
  names: readonly FoundName[];
  /** Of them, how many keep to a rule for exactly their name. */
  decided: number;
  /** The pattern spares nothing. */
  isEverything: boolean;
};

/** Which names a pattern would decide about, most frequent first. */
export function matchNames(
  pattern: string,
  options: { names: readonly FoundName[]; exactRules: ReadonlySet<string> },
): PatternMatches {
  const fits = patternMatcher(pattern);
  const names = options.names
    .filter(({ name }) => fits(name))
    .toSorted((left, right) => right.interactions - left.interactions);
  const decided = names.filter(({ ruleId }) => ruleId !== null && options.exactRules.has(ruleId)).length;

  return { names, decided, isEverything: names.length > 1 && names.length === options.names.length };
}
