import type { Lifecycle, LikelyDuplicate } from '@anklang/domain';
import type { Database, Services } from '../../../platform/services.ts';
import { findAlikeNames, plainName } from './find-alike-names.ts';
import { type Candidate, listCandidates, stampOfRegister } from './store/candidates.ts';

/** Of each reason. */
const mostPairs = 1000;

type Found = { items: LikelyDuplicate[]; count: number };
const mostKept = 50;
const keptOf = new WeakMap<Database, Map<string, { stamp: string; found: LikelyDuplicate[] }>>();

type Pair = { one: number; other: number; reason: LikelyDuplicate['reason']; likeness: number };

/**
 * Touchpoints in use that are probably registered twice: of one name, of one code in another system, or of names that
 * are much alike. The surest first. Looked for anew only when the register changed.
 */
export async function listLikelyDuplicates(
  { database }: Pick<Services, 'database'>,
  { workspaceId, limit }: { workspaceId: string; limit: number },
): Promise<Found> {
  const stamp = await stampOfRegister(database, workspaceId);
  const kept = keptOf.get(database) ?? new Map<string, { stamp: string; found: LikelyDuplicate[] }>();
  keptOf.set(database, kept);
  const before = kept.get(workspaceId);
  const found = before?.stamp === stamp ? before.found : await findDuplicates(database, workspaceId);
  kept.delete(workspaceId);
  kept.set(workspaceId, { stamp, found });
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
  return { items: found.slice(0, limit), count: found.length };
}

async function findDuplicates(database: Database, workspaceId: string): Promise<LikelyDuplicate[]> {
  const candidates = await listCandidates(database, workspaceId);
  const pairs = new Map<string, Pair>();
  for (const pair of [...ofOneName(candidates), ...ofOneCode(candidates), ...ofAlikeNames(candidates)]) {
    const key = `${pair.one} ${pair.other}`;
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  return [...pairs.values()].map(({ one, other, reason, likeness }) => ({
    ...{ one: present(candidates[one]!), other: present(candidates[other]!), reason, likeness },
  }));
}

function ofOneName(candidates: readonly Candidate[]): Pair[] {
  const plain = candidates.map(({ name }, place) => ({ place, plain: plainName(name) }));
  const groups = Map.groupBy(
    plain.filter(({ plain: name }) => name !== ''),
    ({ plain: name }) => name,
  );
  return pairsOf([...groups.values()].map((group) => group.map(({ place }) => place))).map((pair) => ({
    ...{ ...pair, reason: 'sameName', likeness: 1 },
  }));
}

function ofOneCode(candidates: readonly Candidate[]): Pair[] {
  const codes = candidates.flatMap(({ externalIds }, place) => externalIds.map((code) => ({ place, code })));
  const groups = Map.groupBy(codes, ({ code }) => code);
  return pairsOf([...groups.values()].map((group) => group.map(({ place }) => place))).map((pair) => ({
    ...{ ...pair, reason: 'sameExternalId', likeness: likenessOf(candidates, pair) },
  }));
}

function ofAlikeNames(candidates: readonly Candidate[]): Pair[] {
  return findAlikeNames(candidates.map(({ name }) => name))
    .sort((left, right) => right.likeness - left.likeness || left.one - right.one || left.other - right.other)
    .slice(0, mostPairs)
    .map((pair) => ({ ...pair, reason: 'similarName' }));
}

function likenessOf(candidates: readonly Candidate[], { one, other }: { one: number; other: number }): number {
  return findAlikeNames([candidates[one]!.name, candidates[other]!.name])[0]?.likeness ?? 0;
}

/** Each with each, of every group. */
function pairsOf(groups: readonly (readonly number[])[]): { one: number; other: number }[] {
  const pairs: { one: number; other: number }[] = [];
  for (const group of groups) {
    for (const [at, one] of group.entries()) {
      for (const other of group.slice(at + 1)) {
        if (pairs.length === mostPairs) return pairs;
        pairs.push({ one, other });
      }
    }
  }
  return pairs;
}

function present({ id, key, name, departmentId, foundIn, lifecycle }: Candidate): LikelyDuplicate['one'] {
  return { id, key, name, departmentId, foundIn, lifecycle: lifecycle as Lifecycle };
}
