import { type BrandFitOfTouchpoint, type GivenVerdict, may } from '@anklang/domain';
import { describeActor } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { BrandJudgementTable, EntryTable } from '../../../platform/database/tables.ts';
import { rulesOf } from './rules-of.ts';
import { isGiven, standOf } from './stand-of.ts';

type Asked = {
  brand: EntryTable;
  /** Of this brand at the touchpoint. */
  rows: readonly BrandJudgementTable[];
  actor: Actor;
  /** Files that are still there. */
  evidenceIds: ReadonlySet<string>;
};

/**
 * What somebody may know of a touchpoint's fit. Two judgements are worth two only if neither judge knew the other, so
 * that nothing of the others but their number is in the answer before one has judged every rule oneself.
 */
export function presentFit({ brand, rows, actor, evidenceIds }: Asked): BrandFitOfTouchpoint {
  const rules = rulesOf(brand);
  const { counting, judges, results, fit } = standOf(rules, rows);
  const me = describeActor(actor).actorId;
  const isJudged = judges.has(me);
  const counts = new Set(counting);
  const present = (row: BrandJudgementTable) => presentVerdict(row, { isOutdated: !counts.has(row), evidenceIds });
  const place = new Map(rules.map(({ id }, index) => [id, index]));
  const placeOf = ({ ruleId }: BrandJudgementTable) => place.get(ruleId) ?? rules.length;
  const given = rows.filter(isGiven).sort((one, other) => placeOf(one) - placeOf(other));
  return {
    ...{ brandId: brand.id, brand: brand.name, brandVersion: brand.version },
    rules: rules.map(({ id, name }, index) => ({ id, name, result: isJudged ? results[index]! : null })),
    judges: judges.size,
    mine: given.filter(({ byId }) => byId === me).map(present),
    isJudged,
    mayJudge: mayJudge(actor),
    fit: isJudged ? fit : null,
    others: isJudged ? othersOf(given, me).map((own) => ({ judge: own[0]!.byName, verdicts: own.map(present) })) : null,
  };
}

/** A key is nobody: two keys of one person would be two judges. */
export function mayJudge(actor: Actor): boolean {
  return actor.kind === 'user' && may(actor.role, 'judgement.write');
}

function othersOf(rows: readonly BrandJudgementTable[], me: string): BrandJudgementTable[][] {
  const others = rows.filter(({ byId }) => byId !== me);
  return [...Map.groupBy(others, ({ byId }) => byId).values()];
}

function presentVerdict(
  row: BrandJudgementTable,
  { isOutdated, evidenceIds }: { isOutdated: boolean; evidenceIds: ReadonlySet<string> },
): GivenVerdict {
  const { ruleId, rule, verdict, note, at } = row;
  return {
    ...{ ruleId, rule, note, at, isOutdated },
    verdict: verdict as GivenVerdict['verdict'],
    evidenceIds: evidenceIdsOf(row).filter((id) => evidenceIds.has(id)),
    isIndependent: row.isIndependent === 1,
  };
}

export function evidenceIdsOf({ evidenceIds }: Pick<BrandJudgementTable, 'evidenceIds'>): string[] {
  return JSON.parse(evidenceIds) as string[];
}
