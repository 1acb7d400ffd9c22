import { addPlan, addTouchpointRule } from '../../../features/interactions/index.ts';
import { addMap, addVersion, changeAbout, changeMap } from '../../../features/journeys/maps/index.ts';
import type { JourneyDescription } from '../journeys/description.ts';
import { drawJourney } from '../journeys/draw-journey.ts';
import { type JourneyKey, journeys } from '../journeys/index.ts';
import { type Loading, workOf } from '../loading.ts';
import { nameRules, plans } from '../plans.ts';
import type { Placed } from './placed.ts';

export type JourneyIds = Readonly<Record<JourneyKey, string>>;

export async function putJourneys(loading: Loading, placed: Placed): Promise<JourneyIds> {
  const ids: Record<string, string> = {};
  for (const [key, journey] of Object.entries<JourneyDescription>(journeys)) {
    ids[key] = await putJourney(loading, { ...placed, journey, journeyIds: ids });
  }
  return ids as JourneyIds;
}

type Drawn = Placed & { journey: JourneyDescription; journeyIds: Readonly<Record<string, string>> };

/** Drawn as it is first; kept so, where it is kept; then with the curve as it should be. */
async function putJourney(loading: Loading, { journey, people, ...placed }: Drawn): Promise<string> {
  const { say, dayAgo } = loading;
  const { name, description, product, state, daysAgo, kept, dueInDays } = journey;
  const begun = loading.daysAgo(daysAgo);
  const work = workOf(loading, people.manager);
  const { id: mapId } = await addMap(begun, {
    ...work,
    body: {
      ...{ name: say(name), description: say(description) },
      productId: product === undefined ? null : placed.entries.products[product],
    },
  });
  const draw = async (days: number, base: number, until: string | null) => {
    const services = loading.daysAgo(days);
    const map = drawJourney({ ...placed, journey, say, until, newId: services.newId });
    const operations = [{ do: 'replaceMap' as const, map }];
    await changeMap(services, { ...work, mapId, change: { clientId: services.newId(), base, operations } });
  };
  await draw(daysAgo - 0.1, 0, kept === undefined ? dayAgo(-dueInDays) : null);
  if (kept !== undefined) {
    const about = { name: say(kept.name), note: say(kept.note) };
    await addVersion(loading.daysAgo(kept.daysAgo), { ...work, mapId, about });
    await draw(kept.daysAgo - 1, 1, dayAgo(-dueInDays));
  }
  if (state !== 'draft')
    await changeAbout(loading.daysAgo(kept?.daysAgo ?? daysAgo - 1), { ...work, mapId, change: { state } });
  return mapId;
}

/** How ways are meant to go, and what names of the data mean that are not keys of the register. */
export async function putPlans(loading: Loading, { people, touchpoints }: Placed): Promise<void> {
  const services = loading.daysAgo(160);
  const work = workOf(loading, people.manager);
  for (const { name, steps } of plans) {
    await addPlan(services, {
      ...work,
      body: {
        name: loading.say(name),
        steps: steps.map((step) => ({
          name: loading.say(step.name),
          touchpoints: step.at.map((key) => touchpoints[key]),
        })),
      },
    });
  }
  for (const { kind, text, at } of nameRules) {
    const rule = { kind, text, touchpointId: at === null ? null : touchpoints[at] };
    await addTouchpointRule(services, { ...work, rule });
  }
}
