import type { FoundName } from '@anklang/domain';
import type { NameCount } from '../../../platform/engine/interaction-store.ts';
import type { Page, PageRequest } from '../../../platform/paging.ts';
import type { Services } from '../../../platform/services.ts';
import type { NameDecision, RegisteredTouchpoint } from './decide-names.ts';
import { foldName } from './fold-name.ts';
import { type KnownNames, readKnownNames } from './known-names.ts';
import { pageOfNames } from './page-of-names.ts';
import { similarNames } from './similar-names.ts';

type Asked = PageRequest & { workspaceId: string; search?: string | undefined; undecided: boolean };
type Decided = { count: NameCount; decision: NameDecision; name: string };

const mostSimilar = 3;

/** The names of the data and what they stand for; those that somebody should decide first, then by frequency. */
export async function listFoundNames(services: Services, asked: Asked): Promise<Page<FoundName>> {
  const { workspaceId, undecided } = asked;
  const counts = await services.interactions.listNames({ workspaceId, of: 'touchpoint' });
  const known = await readKnownNames(services, workspaceId);
  const sought = foldName(asked.search ?? '');
  const decided = counts
    .map((count): Decided => ({ count, decision: known.decide(count.name), name: count.name }))
    .filter(({ name, decision }) => foldName(name).includes(sought) && (!undecided || isOpen(decision)))
    .sort(
      (left, right) =>
        Number(isOpen(right.decision)) - Number(isOpen(left.decision)) ||
        right.count.interactions - left.count.interactions ||
        (left.name < right.name ? -1 : 1),
    );
  const { items, nextCursor } = pageOfNames(decided, asked);

  return { items: items.map((entry) => present(entry, known)), nextCursor };
}

function isOpen({ by }: NameDecision): boolean {
  return by === 'nothing';
}

function present({ count, decision }: Decided, known: KnownNames): FoundName {
  const { name, interactions, customers, firstAt, lastAt } = count;
  const similar = isOpen(decision) ? similarIn(known)(name, mostSimilar) : [];
  return {
    ...{ name, interactions, customers, ...decision },
    firstAt: new Date(firstAt).toISOString(),
    lastAt: new Date(lastAt).toISOString(),
    similar: similar.map((touchpoint) => ({ touchpointId: touchpoint.id, name: touchpoint.name })),
  };
}

const keptOf = new WeakMap<KnownNames, (name: string, most: number) => RegisteredTouchpoint[]>();

function similarIn(known: KnownNames) {
  const kept = keptOf.get(known) ?? similarNames([...known.register.values()]);
  keptOf.set(known, kept);
  return kept;
}
