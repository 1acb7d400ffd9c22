import { type BrandFitOfTouchpoint, fail } from '@anklang/domain';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { Database, Services } from '../../../platform/services.ts';
import { findRecord } from '../record/index.ts';
import { evidenceIdsOf, presentFit } from './present-fit.ts';
import { listBrands, listEvidenceIds, listJudgementRows } from './repository.ts';

type Asked = { actor: Actor; workspaceId: string; touchpointId: string };

/** A touchpoint against the rules of every brand it bears. */
export async function readBrandFit({ database }: Services, asked: Asked): Promise<{ items: BrandFitOfTouchpoint[] }> {
  const record = await findRecord(database, asked);
  if (!record) throw fail('not_found', {});
  return { items: await presentFits(database, { ...asked, brandIds: record.brandIds }) };
}

export async function presentFits(
  database: Database,
  { actor, workspaceId, touchpointId, brandIds }: Asked & { brandIds: readonly string[] },
): Promise<BrandFitOfTouchpoint[]> {
  const brands = await listBrands(database, { workspaceId, ids: brandIds });
  const rows = await listJudgementRows(database, { workspaceId, touchpointId });
  const ids = [...new Set(rows.flatMap(evidenceIdsOf))];
  const evidenceIds = await listEvidenceIds(database, { workspaceId, touchpointId, ids });
  return brands.map((brand) => {
    const own = rows.filter(({ brandId }) => brandId === brand.id);
    return presentFit({ brand, rows: own, actor, evidenceIds });
  });
}
