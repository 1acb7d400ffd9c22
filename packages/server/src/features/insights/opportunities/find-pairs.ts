import type { Opportunities } from '@anklang/domain';
import type { AllTraffic, HandOver } from '../../interactions/traces/index.ts';
import { type Compared, presentUse } from './count-use.ts';
import type { Described } from './described.ts';
import type { AlikePair } from './find-alike.ts';
import type { DeclaredLink } from './repository.ts';

type Cannibalisation = Opportunities['cannibalisation']['rows'][number];
type Synergy = Opportunities['synergies']['rows'][number];
export type NamesOf = (ids: readonly string[]) => string[];

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

/** Those of the alike pairs that are worth counting: with most customers at the less used of both. */
export function mostUsedAlike(alike: readonly AlikePair[], { byTouchpoint }: AllTraffic, most: number): AlikePair[] {
  const customers = ({ id }: Described) => byTouchpoint.get(id)?.customers ?? 0;
  return alike
    .map((pair) => ({ pair, least: Math.min(customers(pair.one), customers(pair.other)) }))
    .filter(({ least }) => least > 0)
    .sort((a, b) => b.least - a.least)
    .slice(0, most)
    .map(({ pair }) => pair);
}

/** Without interactions the most alike come first; nobody knows whether customers use one instead of the other. */
export function mostAlike(alike: readonly AlikePair[], most: number): AlikePair[] {
  const likeness = ({ phaseIds, productIds, touched, channels }: AlikePair) =>
    3 * productIds.length + 2 * channels.length + phaseIds.length + touched.length;
  return alike.toSorted((a, b) => likeness(b) - likeness(a)).slice(0, most);
}

export function presentAlike(
  { one, other, phaseIds, productIds, touched }: AlikePair,
  { use, phaseNames, productNames }: { use: Compared | undefined; phaseNames: NamesOf; productNames: NamesOf },
): Cannibalisation {
  return {
    ...{ one: named(one), other: named(other), use: use ? presentUse(use) : null },
    ...{ phases: phaseNames(phaseIds), products: productNames(productIds) },
    touched: touched as Cannibalisation['touched'],
  };
}

export type Neighbours = { one: Described; other: Described; handOvers: number; link: DeclaredLink | null };

/** Touchpoints that customers go straight between and whose hand-over is called bad or nobody has declared, most first. */
export function findNeighbours(
  touchpoints: readonly Described[],
  { handOvers, links, most }: { handOvers: readonly HandOver[]; links: readonly DeclaredLink[]; most: number },
): Neighbours[] {
  const byId = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const times = new Map<string, number>();
  for (const { from, to, times: count } of handOvers)
    times.set(keyOf(from, to), (times.get(keyOf(from, to)) ?? 0) + count);
  const declared = new Map<string, DeclaredLink[]>();
  for (const link of links) {
    const key = keyOf(link.fromId, link.toId);
    declared.set(key, [...(declared.get(key) ?? []), link]);
  }
  return [...times]
    .flatMap(([key, count]): Neighbours[] => {
      const [one, other] = key.split(' ').map((id) => byId.get(id));
      const known = declared.get(key) ?? [];
      const bad = known.find(isBad) ?? null;
      if (!one || !other || (known.length > 0 && !bad)) return [];
      return [{ one, other, handOvers: count, link: bad }];
    })
    .sort((a, b) => b.handOvers - a.handOvers)
    .slice(0, most);
}

function isBad({ level, losesContext, breaksMedium }: DeclaredLink): boolean {
  return level === 'disappointing' || losesContext || breaksMedium;
}

export function presentNeighbours({ one, other, handOvers, link }: Neighbours, use: Compared): Synergy[] {
  const told = presentUse(use);
  if (!told) return [];
  const said = link && { level: link.level, losesContext: link.losesContext, breaksMedium: link.breaksMedium };
  return [{ one: named(one), other: named(other), use: told, handOvers, link: said }];
}

const keyOf = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
