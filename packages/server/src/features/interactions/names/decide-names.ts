import type { FoundName } from '@anklang/domain';
import { foldName } from './fold-name.ts';
import { matchPatterns } from './match-patterns.ts';

export type NameRule = { id: string; kind: 'exact' | 'pattern'; text: string; touchpointId: string | null };
export type RegisteredTouchpoint = { id: string; key: string; name: string; department: string | null };

/** Under which data knew a touchpoint that was merged into this one. */
export type FormerKey = { id: string; key: string };

/** What a name of the data stands for, and what decided that. */
export type NameDecision = Pick<FoundName, 'touchpointId' | 'by' | 'ruleId'>;

const undecided: NameDecision = { touchpointId: null, by: 'nothing', ruleId: null };

/**
 * Decides names in this order: exact rule, pattern rules in the order they were made, key of the register, key of a
 * touchpoint that was merged into another, name of the register; otherwise the name stands for itself. Of touchpoints with one name the first one registered counts.
 */
export function decideNames(known: {
  rules: readonly NameRule[];
  register: readonly RegisteredTouchpoint[];
  formerKeys: readonly FormerKey[];
}): (name: string) => NameDecision {
  const ofRule = ({ id, touchpointId }: NameRule): NameDecision => ({
    touchpointId,
    by: touchpointId === null ? 'leftOut' : 'rule',
    ruleId: id,
  });
  const patterns = known.rules.filter(({ kind }) => kind === 'pattern');
  const exact = new Map(known.rules.filter(({ kind }) => kind === 'exact').map((rule) => [rule.text, ofRule(rule)]));
  const byPattern = patterns.map(ofRule);
  const matchPattern = matchPatterns(patterns.map(({ text }) => text));
  const byKey = firstOf(known.register, 'key');
  const byFormerKey = firstOf(known.formerKeys, 'key');
  const byName = firstOf(known.register, 'name');

  return (name) => {
    const exactly = exact.get(name);
    if (exactly !== undefined) return exactly;

    const folded = foldName(name);
    const pattern = matchPattern(folded);
    return pattern >= 0
      ? byPattern[pattern]!
      : (byKey.get(folded) ?? byFormerKey.get(folded) ?? byName.get(folded) ?? undecided);
  };
}

function firstOf<By extends 'key' | 'name'>(
  register: readonly ({ id: string } & Record<By, string>)[],
  by: By,
): Map<string, NameDecision> {
  const decisions = new Map<string, NameDecision>();
  for (const touchpoint of register) {
    const folded = foldName(touchpoint[by]);
    if (!decisions.has(folded)) decisions.set(folded, { touchpointId: touchpoint.id, by, ruleId: null });
  }
  return decisions;
}
