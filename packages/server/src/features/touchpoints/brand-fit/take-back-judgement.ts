import { fail } from '@anklang/domain';
import { describeActor, recordChange } from '../../../platform/audit/record-change.ts';
import type { Services } from '../../../platform/services.ts';
import { countChange, deleteOwnRows, listJudgementRows, takeBackOwnRows } from './repository.ts';
import { type AtBrand, requireBrand } from './require-brand.ts';
import { isGiven } from './stand-of.ts';

/** One's own verdicts do not count any more; where others could be seen already, that one saw them stays known. */
export async function takeBackJudgement(
  services: Services,
  { requestId, ...asked }: AtBrand & { requestId: string },
): Promise<void> {
  const { actor, workspaceId, touchpointId, brandId } = asked;
  const now = services.now();
  const byId = describeActor(actor).actorId;

  await services.database.transaction().execute(async (transaction) => {
    const { record, brand } = await requireBrand(transaction, asked);
    const rows = await listJudgementRows(transaction, { workspaceId, touchpointId });
    const ofBrand = rows.filter((row) => row.brandId === brandId);
    const own = ofBrand.filter((row) => row.byId === byId && isGiven(row));
    if (own.length === 0) throw fail('not_found', {});

    const of = { touchpointId, brandId, byId };
    if (ofBrand.some((row) => row.byId !== byId)) await takeBackOwnRows(transaction, { ...of, at: now.toISOString() });
    else await deleteOwnRows(transaction, of);
    await countChange(transaction, workspaceId);
    await recordChange(transaction, {
      ...{ actor, workspaceId, requestId, now },
      action: 'brandFit.takeBack',
      target: { kind: 'touchpoint', id: touchpointId, name: record.name },
      before: { brand: brand.name, rules: own.length },
      after: null,
    });
  });
}
