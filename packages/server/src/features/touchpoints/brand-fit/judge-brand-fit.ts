import { type BrandFitOfTouchpoint, FEWEST_JUDGES, fail } from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { BrandJudgementTable } from '../../../platform/database/tables.ts';
import type { Services } from '../../../platform/services.ts';
import { presentFits } from './read-brand-fit.ts';
import { countChange, deleteOwnRows, insertJudgementRows, listJudgementRows } from './repository.ts';
import { type JudgementBody, requireAllRules, requireEvidence } from './require-all-rules.ts';
import { type AtBrand, requireBrand } from './require-brand.ts';
import { rulesOf } from './rules-of.ts';
import { standOf } from './stand-of.ts';

type Judging = AtBrand & { body: JudgementBody; requestId: string };

/** One's own verdicts on all rules of a brand, in place of those one gave before. */
export async function judgeBrandFit(
  services: Services,
  { body, requestId, ...asked }: Judging,
): Promise<BrandFitOfTouchpoint> {
  const { actor, workspaceId, touchpointId, brandId } = asked;
  const now = services.now();
  const { actorId: byId, actorName: byName } = describeActor(actor);

  return services.database.transaction().execute(async (transaction) => {
    const { record, brand } = await requireBrand(transaction, asked);
    if (brand.version !== body.brandVersion) throw fail('changed_meanwhile', {});
    const rules = rulesOf(brand);
    requireAllRules(rules, body);
    await requireEvidence(transaction, { workspaceId, touchpointId, verdicts: body.verdicts });

    const rows = await listJudgementRows(transaction, { workspaceId, touchpointId });
    const before = rows.filter((row) => row.brandId === brandId);
    const isTold = standOf(rules, before).judges.size >= FEWEST_JUDGES;
    const names = new Map(rules.map(({ id, name }) => [id, name]));
    await deleteOwnRows(transaction, { touchpointId, brandId, byId });
    await insertJudgementRows(
      transaction,
      body.verdicts.map(({ ruleId, verdict, note, evidenceIds }) => {
        const said = { ruleId, rule: names.get(ruleId)!, verdict, byId };
        return {
          ...{ id: services.newId(), workspaceId, touchpointId, brandId, ...said, note, byName },
          isIndependent: isIndependent(said, { before, isTold }) ? 1 : 0,
          evidenceIds: JSON.stringify([...new Set(evidenceIds)]),
          at: now.toISOString(),
        };
      }),
    );
    await countChange(transaction, workspaceId);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'brandFit.judge',
      target: { kind: 'touchpoint', id: touchpointId, name: record.name },
      before: null,
      // No verdicts: whoever reads the log may be a judge who has yet to judge.
      after: { brand: brand.name, rules: rules.length },
    });
    return (await presentFits(transaction, { actor, workspaceId, touchpointId, brandIds: [brandId] }))[0]!;
  });
}

type Said = Pick<BrandJudgementTable, 'ruleId' | 'rule' | 'verdict' | 'byId'>;

/**
 * A first verdict is, as long as the overview does not tell yet what the judges say together; one that is changed only as
 * long as nobody else had spoken of the rule.
 */
function isIndependent(
  said: Said,
  { before, isTold }: { before: readonly BrandJudgementTable[]; isTold: boolean },
): boolean {
  const ofRule = before.filter(({ ruleId, rule }) => ruleId === said.ruleId && rule === said.rule);
  const own = ofRule.find(({ byId }) => byId === said.byId);
  if (!own) return !isTold;
  if (own.verdict === said.verdict) return own.isIndependent === 1;
  return ofRule.length === 1 && own.isIndependent === 1;
}
