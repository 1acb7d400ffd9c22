import { type BrandFit, fitOf, type RuleVerdict, resultOfRule } from '@anklang/domain';

/** A verdict in three signs: on which rule, what it says, and whether it is independent. */
export const signOf: Readonly<Record<RuleVerdict, string>> = { met: 'm', notMet: 'n', notApplicable: 'x' };
const verdictOf = new Map(Object.entries(signOf).map(([verdict, sign]) => [sign, verdict as RuleVerdict]));
/** A brand has at most thirty rules. */
export const placeSigns = '0123456789abcdefghijklmnopqrst';
/** On a rule that reads otherwise now. */
export const outdatedSign = '-';

type Word = { place: number; verdict: RuleVerdict; isIndependent: boolean };
type Reading = {
  words: readonly Word[];
  outdated: number;
};

/** Many say the same: each text is read once. */
export function wordReader(): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (text) => {
    const found = known.get(text) ?? readWords(text);
    known.set(text, found);
    return found;
  };
}

function readWords(text: string): Reading {
  const words: Word[] = [];
  let outdated = 0;
  for (let at = 0; at < text.length; at += 3) {
    const place = placeSigns.indexOf(text[at]!);
    if (place < 0) outdated += 1;
    else words.push({ place, verdict: verdictOf.get(text[at + 1]!)!, isIndependent: text[at + 2] === '1' });
  }
  return { words, outdated };
}

/** How a touchpoint stands by so many rules, as `standOf` says it; the same words are weighed once. */
export function wordWeigher(rules: number): (texts: readonly string[], readings: readonly Reading[]) => BrandFit {
  const known = new Map<string, BrandFit>();
  return (texts, readings) => {
    const key = texts.join();
    const found = known.get(key) ?? weigh(rules, readings);
    known.set(key, found);
    return found;
  };
}

function weigh(rules: number, readings: readonly Reading[]): BrandFit {
  const byRule: RuleVerdict[][] = Array.from({ length: rules }, () => []);
  for (const { words } of readings) for (const { place, verdict } of words) byRule[place]!.push(verdict);
  const judges = readings.filter(({ words }) => words.length === rules).length;
  return fitOf({ judges, results: byRule.map(resultOfRule) });
}
