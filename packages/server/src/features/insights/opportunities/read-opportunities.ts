import type { Opportunities } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { type AllTraffic, countHandOversAmong, countTraffic } from '../../interactions/traces/index.ts';
import { listEntriesOf } from '../../touchpoints/index.ts';
import { readPoints } from '../distances/read-points.ts';
import { countUse } from './count-use.ts';
import { type Described, readDescribed } from './described.ts';
import { findAlike } from './find-alike.ts';
import { findBorders } from './find-borders.ts';
import { findGaps } from './find-gaps.ts';
import { findNeighbours, mostAlike, mostUsedAlike, presentAlike, presentNeighbours } from './find-pairs.ts';
import { findDoubleSystems, findEndingSystems } from './find-systems.ts';
import { listDeclaredLinks, listDepartmentNames } from './repository.ts';

/** What nobody reads to the end is cut; the count says how much there is. */
const mostRows = 20;
const mostPairs = 40;
const mostVisited = 120;
const mostLooked = 500;
const mostPlaces = 50;

type Asked = { workspaceId: string; productId: string | undefined; signal?: AbortSignal | undefined };

/** Candidates with their reasons; what is done about them people decide. */
export async function readOpportunities(services: Services, asked: Asked): Promise<Opportunities> {
  const { workspaceId, productId, signal } = asked;
  const { database } = services;
  const [touchpoints, points, traffic, links, departments, phases, segments, systems, products] = await Promise.all([
    readDescribed(services, workspaceId),
    readPoints(services, { workspaceId, signal }),
    countTraffic(services, { workspaceId, signal }),
    listDeclaredLinks(database, workspaceId),
    listDepartmentNames(database, workspaceId),
    listEntriesOf(database, { workspaceId, kind: 'phase' }),
    listEntriesOf(database, { workspaceId, kind: 'segment' }),
    listEntriesOf(database, { workspaceId, kind: 'system' }),
    listEntriesOf(database, { workspaceId, kind: 'product' }),
  ]);
  const ordered = phases.toSorted((a, b) => a.body.position - b.body.position).slice(0, mostPlaces);
  const shownSegments = segments.slice(0, mostPlaces);
  const handOvers = await countHandOversAmong(services, {
    ...{ workspaceId, signal },
    touchpointIds: visitedMost(touchpoints, traffic),
  });
  const pairs = await readPairs(services, {
    ...{ workspaceId, signal, touchpoints, traffic },
    ...{ neighbours: findNeighbours(touchpoints, { handOvers, links, most: mostPairs }) },
    ...{ phaseNames: namesIn(phases), productNames: namesIn(products) },
  });
  const borders = findBorders({
    ...{ touchpoints, links, handOvers, departments },
    hasInteractions: traffic.interactions > 0,
  });

  return {
    touchpoints: touchpoints.length,
    customers: traffic.customers,
    gaps: findGaps({ touchpoints, phases: ordered, segments: shownSegments, points, productId }),
    ...pairs,
    systems: {
      double: someOf(findDoubleSystems({ touchpoints, phases: ordered, systems })),
      ending: someOf(findEndingSystems({ touchpoints, systems })),
    },
    borders: someOf(borders),
  };
}

type PairsAsked = Omit<Asked, 'productId'> & {
  touchpoints: readonly Described[];
  traffic: AllTraffic;
  neighbours: ReturnType<typeof findNeighbours>;
  phaseNames: (ids: readonly string[]) => string[];
  productNames: (ids: readonly string[]) => string[];
};

async function readPairs(
  services: Services,
  { workspaceId, signal, touchpoints, traffic, neighbours, ...names }: PairsAsked,
): Promise<Pick<Opportunities, 'cannibalisation' | 'synergies'>> {
  const visited = new Set(visitedMost(touchpoints, traffic));
  const isCounted = visited.size > 1;
  const among = isCounted ? touchpoints.filter(({ id }) => visited.has(id)) : mostDescribed(touchpoints);
  const alike = findAlike(among);
  const used = isCounted ? mostUsedAlike(alike, traffic, mostPairs) : [];
  const lists = [used, neighbours].map((list) => list.map(({ one, other }) => ({ one: one.id, other: other.id })));
  const [ofAlike = [], ofNeighbours = []] = await countUse(services, { workspaceId, traffic, lists, signal });
  const isJudged = (use: (typeof ofAlike)[number]) => use !== undefined && use.verdict !== 'tooFew';
  const apart = used.flatMap((pair, i) => {
    const use = ofAlike[i];
    return use?.verdict === 'apart' ? [{ pair, use }] : [];
  });
  const rows = isCounted
    ? apart.toSorted((a, b) => (a.use.difference?.high ?? 0) - (b.use.difference?.high ?? 0))
    : mostAlike(alike, mostRows).map((pair) => ({ pair, use: undefined }));
  const together = neighbours.flatMap((pair, i) => {
    const use = ofNeighbours[i];
    return use?.verdict === 'together' ? presentNeighbours(pair, use) : [];
  });

  return {
    cannibalisation: {
      basis: isCounted ? 'interactions' : 'description',
      ...{ among: among.length, alike: alike.length },
      compared: ofAlike.filter(isJudged).length,
      count: isCounted ? apart.length : alike.length,
      rows: rows.slice(0, mostRows).map(({ pair, use }) => presentAlike(pair, { use, ...names })),
    },
    synergies: {
      compared: ofNeighbours.filter(isJudged).length,
      ...someOf(together.sort((a, b) => b.use.difference.low - a.use.difference.low)),
    },
  };
}

/** Tables of pairs are counted among those that most customers come to. */
function visitedMost(touchpoints: readonly Described[], { byTouchpoint }: AllTraffic): string[] {
  return touchpoints
    .map(({ id }) => ({ id, customers: byTouchpoint.get(id)?.customers ?? 0 }))
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers)
    .slice(0, mostVisited)
    .map(({ id }) => id);
}

/** Pairs of thousands are neither quick nor read: those that say most of what they are for. */
function mostDescribed(touchpoints: readonly Described[]): Described[] {
  const says = ({ phaseIds, productIds, touched }: Described) =>
    phaseIds.size > 0 && productIds.size + touched.size > 0;
  return touchpoints
    .filter(says)
    .sort((a, b) => b.productIds.size - a.productIds.size)
    .slice(0, mostLooked);
}

function namesIn(entries: readonly { id: string; name: string }[]) {
  const byId = new Map(entries.map(({ id, name }) => [id, name]));
  return (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
}

function someOf<Row>(rows: readonly Row[]): { count: number; rows: Row[] } {
  return { count: rows.length, rows: rows.slice(0, mostRows) };
}
