import type { BrandFitOverview, BrandFitRow, brandFitSorts } from '@anklang/domain';
import { describeActor } from '../../../platform/audit/record-change.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { PageRequest } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import { listEntryRows } from '../entries/index.ts';
import { pageOfEntries } from '../entries/page-of-entries.ts';
import { agreementIn, type JudgedUnits } from './measure-agreement.ts';
import { countWithoutBrand, listBearers, listSpoken, type Spoken } from './repository.ts';
import { rulesOf } from './rules-of.ts';
import { wordReader, wordWeigher } from './words.ts';

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
    const spoken = borne.length === 0 ? [] : await listSpoken(services, { workspaceId, brandId: brand.id, rules });
    const { ofBrand, units } = weighBrand({ brand, rules: rules.length, borne, spoken, me });
    const count = (wanted: BrandFitRow['fit']['verdict']) => ofBrand.filter(({ fit }) => fit.verdict === wanted).length;
    tellings.push({
      ...{ brandId: brand.id, brand: brand.name, rules: rules.length, touchpoints: borne.length },
      ...{ fits: count('fits'), not: count('not'), open: count('open') },
      secondMissing: ofBrand.filter(({ fit }) => fit.judges === 1).length,
      unjudged: ofBrand.filter(({ fit }) => fit.judges === 0).length,
      agreement: agreementIn(database, { brandId: brand.id, units }),
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

type Weighed = {
  brand: { id: string; name: string };
  rules: number;
  borne: readonly { touchpointId: string; touchpoint: string }[];
  spoken: readonly Spoken[];
  me: string;
};

/** The rows of one brand, and what its judges said independently of each other, unit by unit. */
function weighBrand({ brand, rules, borne, spoken, me }: Weighed): { ofBrand: BrandFitRow[]; units: JudgedUnits } {
  const [read, weigh] = [wordReader(), wordWeigher(rules)];
  const byTouchpoint = Map.groupBy(spoken, ({ touchpointId }) => touchpointId);
  const units: JudgedUnits = { unit: [], judge: [], verdict: [] };
  const ofBrand = borne.map(({ touchpointId, touchpoint }, bearer): BrandFitRow => {
    const all = (byTouchpoint.get(touchpointId) ?? []).map((one) => ({ ...one, reading: read(one.words) }));
    let [outdated, isJudged] = [0, false];
    for (const { byId, reading } of all) {
      outdated += reading.outdated;
      isJudged ||= byId === me && reading.words.length === rules;
      for (const { place, verdict, isIndependent } of reading.words) {
        if (!isIndependent) continue;
        units.unit.push(bearer * rules + place);
        units.judge.push(byId);
        units.verdict.push(verdict);
      }
    }
    const at = { touchpointId, touchpoint, brandId: brand.id, brand: brand.name };
    return { id: `${touchpointId}-${brand.id}`, ...at, rules, fit: weigh(all), isJudged, outdated };
  });
  return { ofBrand, units };
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
