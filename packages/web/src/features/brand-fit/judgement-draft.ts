import type { BrandFitOfTouchpoint, RuleVerdict } from '@anklang/domain';

export type RuleDraft = { verdict: RuleVerdict | null; note: string; evidenceIds: string[] };
/** By the id of the rule. */
export type JudgementDraft = Readonly<Record<string, RuleDraft>>;

export const emptyRule: RuleDraft = { verdict: null, note: '', evidenceIds: [] };

/** What one said of the rules that still read the same. */
export function draftOf({ mine }: Pick<BrandFitOfTouchpoint, 'mine'>): JudgementDraft {
  const current = mine.filter(({ isOutdated }) => !isOutdated);
  return Object.fromEntries(
    current.map(({ ruleId, verdict, note, evidenceIds }) => [ruleId, { verdict, note, evidenceIds }]),
  );
}

/** Rules without an answer yet. */
export function openRules({ rules }: Pick<BrandFitOfTouchpoint, 'rules'>, draft: JudgementDraft): string[] {
  return rules.flatMap(({ id }) => (draft[id]?.verdict ? [] : id));
}

export function bodyOf(
  { rules, brandVersion }: Pick<BrandFitOfTouchpoint, 'rules' | 'brandVersion'>,
  draft: JudgementDraft,
) {
  return {
    brandVersion,
    verdicts: rules.flatMap(({ id: ruleId }) => {
      const { verdict, note, evidenceIds } = draft[ruleId] ?? emptyRule;
      return verdict ? [{ ruleId, verdict, note, evidenceIds }] : [];
    }),
  };
}
