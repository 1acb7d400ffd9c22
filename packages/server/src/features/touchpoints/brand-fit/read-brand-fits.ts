import type { BrandFitOverview, BrandFitRow, brandFitSorts } from '@anklang/domain';
import { describeActor } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import { listEntryRows } from '../entries/index.ts';
import { pageOfEntries } from '../entries/page-of-entries.ts';
import { readStands } from './read-stands.ts';
import { countWithoutBrand, listBearers, readChanges } from './repository.ts';
import { rulesOf } from './rules-of.ts';

type Asked = PageRequest & {
  actor: Actor;
  workspaceId: string;
  brandId?: string | undefined;
  verdict?: BrandFitRow['fit']['verdict'] | undefined;
  sort: (typeof brandFitSorts)[number];
};

/** All touchpoints in use against the rules of the brands they bear. Whose verdict was which is not in it. */
export async function readBrandFits(services: Services, asked: Asked): Promise<BrandFitOverview> {
  const { database } = services;
  const { actor, workspaceId, brandId, verdict, sort, ...page } = asked;
  const me = describeActor(actor).actorId;
  // First of all, so that what is kept is never newer than its number.
  const changes = await readChanges(database, workspaceId);
  const [brands, everywhere] = [
    await listEntryRows(database, { workspaceId, kind: 'brand' }),
    await listBearers(database, workspaceId),
  ];
  const bearers = Map.groupBy(everywhere, (bearer) => bearer.brandId);
  const places = new Map(everywhere.map(({ touchpointId }, place) => [touchpointId, place]));

  const rows: BrandFitRow[] = [];
  const tellings: BrandFitOverview['brands'] = [];
  for (const brand of brands) {
    const rules = rulesOf(brand);
    const borne = bearers.get(brand.id) ?? [];
    const known = await readStands(services, { workspaceId, brand, changes });
    const ofBrand = borne.map(({ touchpointId, touchpoint }): BrandFitRow => {
      const { fit, judges, outdated } = known.standOf(touchpointId);
      return {
        ...{ id: `${touchpointId}-${brand.id}`, touchpointId, touchpoint, brandId: brand.id, brand: brand.name },
        ...{ rules: rules.length, fit, isJudged: judges.includes(me), outdated },
      };
    });
    const count = (wanted: BrandFitRow['fit']['verdict']) => ofBrand.filter(({ fit }) => fit.verdict === wanted).length;
    tellings.push({
      ...{ brandId: brand.id, brand: brand.name, rules: rules.length, touchpoints: borne.length },
      ...{ fits: count('fits'), not: count('not'), open: count('open') },
      secondMissing: ofBrand.filter(({ fit }) => fit.judges === 1).length,
      unjudged: ofBrand.filter(({ fit }) => fit.judges === 0).length,
      agreement: known.agreementAt(borne.map(({ touchpointId }) => touchpointId)),
    });
    // Without rules there is nothing to judge by.
    if (rules.length > 0) rows.push(...ofBrand);
  }
  const chosen = rows
    .filter((row) => (brandId === undefined || row.brandId === brandId) && (!verdict || row.fit.verdict === verdict))
    // Their order so far is that of the brands.
    .sort((one, other) => places.get(one.touchpointId)! - places.get(other.touchpointId)!);
  if (sort === 'worst') chosen.sort(byWorst);
  return {
    ...pageOfEntries(chosen, page),
    count: chosen.length,
    withoutBrand: await countWithoutBrand(database, workspaceId),
    brands: tellings,
  };
}

const turns = { not: 0, open: 1, fits: 2 } as const;

/** Those that do not fit, the worst first; then those that still need a judge, nearly judged ones first; else as they were. */
function byWorst(one: BrandFitRow, other: BrandFitRow): number {
  return (
    turns[one.fit.verdict] - turns[other.fit.verdict] ||
    shareOf(one) - shareOf(other) ||
    other.fit.judges - one.fit.judges
  );
}

function shareOf({ fit: { verdict, met, decided } }: BrandFitRow): number {
  return verdict === 'open' ? 0 : (met ?? 0) / (decided ?? 1);
}
