import { type BrandFit, fitOf, type RuleResult, type RuleVerdict, resultOfRule } from '@anklang/domain';
import type { BrandJudgementTable } from '../../../platform/database/tables.ts';

export type Rule = { id: string; name: string };
type Verdict = Pick<BrandJudgementTable, 'ruleId' | 'rule' | 'verdict' | 'byId'>;

export type Stand<Row> = {
  /** Verdicts that were not taken back, on rules as they read now. */
  counting: Row[];
  /** Who judged every rule as it reads now. */
  judges: ReadonlySet<string>;
  /** In the order of the rules. */
  results: RuleResult[];
  fit: BrandFit;
};

/** How a touchpoint stands by the rules of one brand. */
export function standOf<Row extends Verdict>(rules: readonly Rule[], rows: readonly Row[]): Stand<Row> {
  const names = new Map(rules.map(({ id, name }) => [id, name]));
  const counting = rows.filter((row) => isGiven(row) && names.get(row.ruleId) === row.rule);
  const byRule = Map.groupBy(counting, ({ ruleId }) => ruleId);
  const byJudge = Map.groupBy(counting, ({ byId }) => byId);
  const judges = new Set([...byJudge].flatMap(([judge, own]) => (own.length === rules.length ? judge : [])));
  const results = rules.map(({ id }) => resultOfRule((byRule.get(id) ?? []).map(verdictOf)));
  return { counting, judges, results, fit: fitOf({ judges: judges.size, results }) };
}

export function isGiven({ verdict }: Pick<Verdict, 'verdict'>): boolean {
  return verdict !== 'takenBack';
}

function verdictOf({ verdict }: Verdict): RuleVerdict {
  return verdict as RuleVerdict;
}
