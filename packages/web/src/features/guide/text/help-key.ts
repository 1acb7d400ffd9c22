import { type PlaceKey, pageOf, placeOf, places } from '../../../app/navigation.ts';

/** Pages that are no place of their own in the navigation and have a help of their own. */
const onePages = { touchpoint: 'touchpoints', journeyMap: 'journeys' } as const satisfies Record<string, PlaceKey>;

/** What a text of the guide can help with: a place, or the page of one touchpoint or one journey. */
export type HelpKey = PlaceKey | keyof typeof onePages;

export const helpKeys: readonly HelpKey[] = [
  ...(Object.keys(places) as PlaceKey[]),
  ...(Object.keys(onePages) as (keyof typeof onePages)[]),
];

/** What to look for on the page of this path, the nearest first. */
export function helpKeysOf(pathname: string): HelpKey[] {
  const place = placeOf(pathname);
  if (place === null) return [];
  const parts = pathname.split('/').filter((part) => part !== '');
  const one = Object.entries(onePages).find(([, list]) => list === place && parts.length > 3)?.[0];
  const keys = [one as HelpKey | undefined, place, pageOf(place)].filter((key) => key !== undefined);
  return [...new Set(keys)];
}
