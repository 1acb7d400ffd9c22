import { type DecisionCycle, type EntryBodies, fail } from '@anklang/domain';
import type { Database, Services } from '../../../platform/services.ts';
import { listEntriesOf, type NamedEntry } from '../../touchpoints/index.ts';
import { addToPhases, type PhaseOnMaps } from './felt-in-phases.ts';
import { countInPhases, countShared, currentMaps } from './repository.ts';

type Asked = { workspaceId: string; productId: string | null };

/** The phases of a product in its order, each with touchpoints, steps of journeys and how these are felt. */
export async function readDecisionCycle({ database }: Services, asked: Asked): Promise<DecisionCycle> {
  const { workspaceId, productId } = asked;
  const product = productId === null ? null : await findProduct(database, { workspaceId, productId });
  const known = await listEntriesOf(database, { workspaceId, kind: 'phase' });
  const own = phasesOf(known, product?.phaseIds ?? []);
  const [touchpoints, shared, maps] = await Promise.all([
    countInPhases(database, asked),
    product ? countShared(database, workspaceId) : new Map<string, number>(),
    readMaps(database, asked),
  ]);

  return {
    productId,
    isOwn: own.length > 0,
    isCyclic: product?.isCyclic ?? true,
    journeys: maps.journeys,
    phases: (own.length > 0 ? own : inOrder(known)).map(({ id, name, body: { description, influence } }) => {
      const { steps, journeys, sum, points } = maps.phases.get(id) ?? { steps: 0, journeys: 0, sum: 0, points: 0 };
      return {
        ...{ id, name, description, influence },
        ...{ touchpoints: touchpoints.get(id) ?? 0, shared: shared.get(id) ?? 0 },
        ...{ steps, journeys, asIs: points === 0 ? null : sum / points, points },
      };
    }),
  };
}

async function findProduct(
  database: Database,
  { workspaceId, productId }: { workspaceId: string; productId: string },
): Promise<EntryBodies['product']> {
  const products = await listEntriesOf(database, { workspaceId, kind: 'product' });
  const product = products.find(({ id }) => id === productId);
  if (!product) throw fail('not_found', {});
  return product.body;
}

type Phase = NamedEntry<'phase'>;

function phasesOf(known: readonly Phase[], ids: readonly string[]): Phase[] {
  return ids.flatMap((id) => known.find((phase) => phase.id === id) ?? []);
}

function inOrder(phases: readonly Phase[]): Phase[] {
  return phases.toSorted((one, other) => one.body.position - other.body.position);
}

async function readMaps(database: Database, asked: Asked) {
  const phases = new Map<string, PhaseOnMaps>();
  let journeys = 0;
  for await (const map of currentMaps(database, asked)) {
    journeys += 1;
    addToPhases(phases, map);
  }
  return { journeys, phases };
}
