import type { EntryKind } from '@anklang/domain';
import { addEntry } from '../../../features/touchpoints/index.ts';
import {
  type BrandKey,
  brands,
  type CompetitorKey,
  competitors,
  costCentre,
  type GoalKey,
  type GuidelineKey,
  goals,
  guidelines,
  type MomentKey,
  moments,
  type ProductKey,
  products,
} from '../brands.ts';
import { type PhaseKey, phases, type SystemKey, systems } from '../entries.ts';
import { knownName, knownValue } from '../known-of-customers.ts';
import { type Loading, workOf } from '../loading.ts';
import { type SegmentKey, segments } from '../segments.ts';
import type { Words } from '../words.ts';
import type { Departments, People } from './put-people.ts';

type Ids<Key extends string> = Readonly<Record<Key, string>>;

/** What touchpoints, journeys and judgements refer to, by key. */
export type Entries = {
  readonly phases: Ids<PhaseKey>;
  readonly systems: Ids<SystemKey>;
  readonly segments: Ids<SegmentKey>;
  readonly brands: Ids<BrandKey>;
  readonly products: Ids<ProductKey>;
  readonly goals: Ids<GoalKey>;
  readonly guidelines: Ids<GuidelineKey>;
  readonly competitors: Ids<CompetitorKey>;
  /** The classification of one's own, and its classes by key. */
  readonly moments: { readonly id: string; readonly classes: Ids<MomentKey> };
  readonly costCentre: string;
  /** Rules of each brand, by key. */
  readonly rules: Readonly<Record<BrandKey, Readonly<Record<string, string>>>>;
};

type Given = { departmentIds: Departments; people: People };

export async function putEntries(loading: Loading, { departmentIds, people }: Given): Promise<Entries> {
  const { say, dayAgo } = loading;
  const services = loading.daysAgo(548);
  const work = workOf(loading, people.manager);
  const add = async (kind: EntryKind, name: Words, body: Record<string, unknown>) =>
    (await addEntry(services, { ...work, kind, entry: { name: say(name), body } })).id;
  async function addAll<Each, Key extends string>(
    all: Readonly<Record<Key, Each>>,
    addOne: (each: Each, place: number) => Promise<string>,
  ): Promise<Ids<Key>> {
    const ids: [string, string][] = [];
    for (const [key, each] of Object.entries<Each>(all)) ids.push([key, await addOne(each, ids.length)]);
    return Object.fromEntries(ids) as Ids<Key>;
  }

  const phaseIds = await addAll<Words & { influence?: string }, PhaseKey>(phases, (phase, place) =>
    add('phase', phase, { position: 10 * (place + 1), influence: phase.influence ?? 'none' }),
  );
  const systemIds = await addAll(systems, ({ name, description, vendor, department, state }) =>
    add('system', name, {
      ...{ description: say(description), vendor: say(vendor), state },
      departmentId: departmentIds[department],
    }),
  );
  const segmentIds = await addAll(segments, ({ name, isPersona, share, data, ...words }) => {
    const { description, traits, needs, mediaUse, geography } = words;
    return add('segment', name, {
      ...{ isPersona, share, description: say(description), traits: say(traits), needs: say(needs) },
      data: data.map(({ column, value }) => ({
        column: knownName(column, loading.language),
        value: knownValue(column, value, loading.language),
      })),
      ...{ mediaUse: say(mediaUse), geography: say(geography) },
    });
  });
  const rules = Object.fromEntries(
    Object.entries(brands).map(([key, brand]) => [
      key,
      Object.fromEntries(Object.keys(brand.rules).map((rule) => [rule, services.newId()])),
    ]),
  ) as Entries['rules'];
  const brandIds = await addAll(brands, (brand) => {
    const [key] = Object.entries(brands).find(([, each]) => each === brand)!;
    return add('brand', brand.name, {
      description: say(brand.description),
      rules: Object.entries<Words>(brand.rules).map(([rule, name]) => ({
        id: rules[key as BrandKey][rule],
        name: say(name),
      })),
    });
  });
  const productIds = await addAll(products, ({ name, description, kind, brand, phases: own, isCyclic }) =>
    add('product', name, {
      ...{ description: say(description), kind, isCyclic, brandId: brandIds[brand] },
      phaseIds: own.map((key) => phaseIds[key]),
    }),
  );
  const goalIds = await addAll(goals, ({ name, description, measure, target }) =>
    add('goal', name, {
      ...{ description: say(description), measure: say(measure), target: say(target), until: dayAgo(-240) },
    }),
  );
  const guidelineIds = await addAll(guidelines, ({ name, description, department }) =>
    add('guideline', name, {
      ...{ description: say(description), validFrom: dayAgo(400), departmentId: departmentIds[department] },
    }),
  );
  const competitorIds = await addAll(competitors, ({ name, description }) =>
    add('competitor', name, { description: say(description) }),
  );

  const classes = Object.fromEntries(Object.keys(moments.classes).map((key) => [key, services.newId()]));
  const momentId = await add('classification', moments.name, {
    description: say(moments.description),
    classes: Object.entries<Words>(moments.classes).map(([key, name]) => ({ id: classes[key], name: say(name) })),
  });
  const costCentreId = await add('ownField', costCentre.name, {
    ...{ description: say(costCentre.description), kind: 'text' },
  });

  return {
    ...{ phases: phaseIds, systems: systemIds, segments: segmentIds, brands: brandIds, products: productIds },
    ...{ goals: goalIds, guidelines: guidelineIds, competitors: competitorIds, rules },
    moments: { id: momentId, classes: classes as Ids<MomentKey> },
    costCentre: costCentreId,
  };
}
