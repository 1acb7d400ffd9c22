import type { JourneyMapContent, MapStep, MapWay } from './map.ts';
import { type Applied, type Counted, done, gone, tooMany, unfit } from './map-applied.ts';
import type { MapOperation } from './operation.ts';

type Item = { readonly id: string };

export function has(items: readonly Item[], id: string): boolean {
  return items.some((item) => item.id === id);
}

/** The one it stands behind, or null where it is the first. */
export function before(items: readonly Item[], id: string): string | null {
  return items[items.findIndex((item) => item.id === id) - 1]?.id ?? null;
}

/** Behind the one named. Where that is gone, at the end: what somebody adds is never lost for it. */
export function insert<T extends Item>(
  items: readonly T[],
  item: T,
  { after, most, of }: { after: string | null; most: number; of: Counted },
): { items: T[] } | Extract<Applied, { ok: false }> {
  if (has(items, item.id)) return { ok: false, refusal: { kind: 'taken', id: item.id } };
  if (items.length >= most) return tooMany(of, most);
  return { items: placeBehind(items, item, after) };
}

function placeBehind<T extends Item>(items: readonly T[], item: T, after: string | null): T[] {
  if (after === null) return [item, ...items];
  const place = items.findIndex(({ id }) => id === after);
  if (place < 0) return [...items, item];
  return [...items.slice(0, place + 1), item, ...items.slice(place + 1)];
}

export function moveIn<T extends Item>(
  items: readonly T[],
  { id, after }: { id: string; after: string | null },
  finish: (items: T[], was: string | null) => [JourneyMapContent, MapOperation],
): Applied {
  const item = items.find((one) => one.id === id);
  if (!item) return gone(id);
  if (after === id) return unfit();
  const others = items.filter((one) => one !== item);
  return done(...finish(placeBehind(others, item, after), before(items, id)));
}

/** Keys that may be there without a value. */
type Change<T> = { [Key in keyof T]?: T[Key] | undefined };

export function changeIn<T extends Item>(
  items: readonly T[],
  id: string,
  change: Change<Omit<T, 'id'>>,
  finish: (items: T[], was: Change<Omit<T, 'id'>>) => [JourneyMapContent, MapOperation],
): Applied {
  const item = items.find((one) => one.id === id);
  if (!item) return gone(id);
  const changed = items.map((one) => (one === item ? { ...item, ...defined(change) } : one));
  return done(...finish(changed, pick(item as Change<Omit<T, 'id'>>, change)));
}

/** What the keys of `change` hold in `item`. */
export function pick<T extends object>(item: T, change: object): T {
  const keys = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(keys.map(([key]) => [key, item[key as keyof T]])) as T;
}

export function defined<T extends object>(change: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as never;
}

/** Ways come back with a step unless they are there already or their other end is gone. */
export function addWays(
  present: readonly MapWay[],
  { ways, steps }: { ways: readonly MapWay[]; steps: readonly MapStep[] },
): MapWay[] {
  const all = [...present];
  for (const way of ways) {
    if (!has(steps, way.from) || !has(steps, way.to)) continue;
    if (all.some(({ id, from, to }) => id === way.id || (from === way.from && to === way.to))) continue;
    all.push(way);
  }
  return all;
}
