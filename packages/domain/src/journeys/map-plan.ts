import type { PlanBody } from '../interactions/plan.ts';
import type { JourneyMapContent } from './map.ts';

/** A map as a plan that ways are compared with; `stepIds` says which step of the map each place of the plan is. */
type Parts = 'steps' | 'ways' | 'starts' | 'ends';
export type MapPlan = { [Part in Parts]: NonNullable<PlanBody[Part]> } & { stepIds: string[] };

/**
 * The plan that a map draws: people go from step to step where one `follows` the other, and along the ways drawn
 * beside. A journey may begin where nothing leads to from an earlier step and end where nothing leads on to a later
 * one; a way back makes neither a beginning nor an end. Steps without touchpoints leave no trace in data: people go
 * through them unseen. Null where no step has any.
 */
export function planOfMap(map: JourneyMapContent): MapPlan | null {
  const { steps } = map;
  const next = waysFrom(map);
  const isSeen = (place: number) => steps[place]!.touchpointIds.length > 0;
  const seen = steps.map((_, place) => place).filter(isSeen);
  if (seen.length === 0) return null;

  const placeIn = new Map(seen.map((place, index) => [place, index]));
  const reachedFrom = (places: Iterable<number>) => seenNext({ places, next, isSeen });
  const endsAt = steps.map((_, place) => !next[place]!.some((to) => to > place));
  const inPlan = (places: readonly number[]) => places.map((place) => placeIn.get(place)!).sort((a, b) => a - b);

  return {
    stepIds: seen.map((place) => steps[place]!.id),
    steps: seen.map((place) => ({ name: steps[place]!.name, touchpoints: [...steps[place]!.touchpointIds] })),
    ways: seen.flatMap((place, from) =>
      inPlan(reachedFrom(next[place]!).seen).map((to): [number, number] => [from, to]),
    ),
    starts: inPlan(reachedFrom(beginnings(next)).seen),
    ends: inPlan(
      seen.filter((place) => endsAt[place] || reachedFrom(next[place]!).unseen.some((through) => endsAt[through])),
    ),
  };
}

/** Where people go from each step, by place; each way once. */
function waysFrom({ steps, ways }: JourneyMapContent): number[][] {
  const placeOf = new Map(steps.map(({ id }, place) => [id, place]));
  const next = steps.map((_, place) => new Set(steps[place + 1]?.follows ? [place + 1] : []));
  for (const { from, to } of ways) {
    const [fromPlace, toPlace] = [placeOf.get(from), placeOf.get(to)];
    if (fromPlace !== undefined && toPlace !== undefined) next[fromPlace]!.add(toPlace);
  }
  return next.map((places) => [...places]);
}

/** Steps to which nothing leads from an earlier one. */
function beginnings(next: readonly (readonly number[])[]): number[] {
  const isLedTo = new Set(next.flatMap((places, from) => places.filter((to) => to > from)));
  return next.map((_, place) => place).filter((place) => !isLedTo.has(place));
}

type Walk = { places: Iterable<number>; next: readonly (readonly number[])[]; isSeen(place: number): boolean };

/** The first seen steps that these places lead to, themselves among them, and the unseen ones on the way there. */
function seenNext({ places, next, isSeen }: Walk): { seen: number[]; unseen: number[] } {
  const met = new Set(places);
  for (const place of met) {
    if (isSeen(place)) continue;
    // A set that grows is walked through to its end.
    for (const to of next[place]!) met.add(to);
  }
  return { seen: [...met].filter(isSeen), unseen: [...met].filter((place) => !isSeen(place)) };
}
