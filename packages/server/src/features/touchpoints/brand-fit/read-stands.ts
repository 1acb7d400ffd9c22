import type { BrandFit, JudgesAgreement } from '@anklang/domain';
import type { EntryTable } from '../../../platform/database/tables.ts';
import type { Database, Services } from '../../../platform/services.ts';
import { measureAgreement } from './measure-agreement.ts';
import { listSpoken } from './repository.ts';
import { rulesOf } from './rules-of.ts';
import { wordReader, wordWeigher } from './words.ts';

type Stand = { fit: BrandFit; judges: readonly string[]; outdated: number };
type Stands = {
  stamp: string;
  standOf(touchpointId: string): Stand;
  /** How far the judges agree at these touchpoints. */
  agreementAt(touchpointIds: readonly string[]): JudgesAgreement;
};

const mostKept = 100;
const keptOf = new WeakMap<Database, Map<string, Stands>>();

type Asked = { workspaceId: string; brand: EntryTable; changes: number };

/** How touchpoints stand by the rules of a brand. Counted anew only when somebody judged, or the brand was changed. */
export async function readStands(services: Services, { workspaceId, brand, changes }: Asked): Promise<Stands> {
  const kept = keptOf.get(services.database) ?? new Map<string, Stands>();
  keptOf.set(services.database, kept);
  const stamp = `${changes} ${brand.version}`;
  const before = kept.get(brand.id);
  const stands = before?.stamp === stamp ? before : await countStands(services, { workspaceId, brand, stamp });
  kept.delete(brand.id);
  kept.set(brand.id, stands);
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest);
  return stands;
}

async function countStands(
  services: Services,
  { workspaceId, brand, stamp }: { workspaceId: string; brand: EntryTable; stamp: string },
): Promise<Stands> {
  const rules = rulesOf(brand);
  const [read, weigh] = [wordReader(), wordWeigher(rules.length)];
  const spoken = Map.groupBy(
    await listSpoken(services, { workspaceId, brandId: brand.id, rules }),
    ({ touchpointId }) => touchpointId,
  );
  const stands = new Map<string, Stand>();
  for (const [touchpointId, all] of spoken) {
    const readings = all.map(({ words }) => read(words));
    stands.set(touchpointId, {
      fit: weigh(
        all.map(({ words }) => words),
        readings,
      ),
      judges: all.flatMap(({ byId }, place) => (readings[place]!.words.length === rules.length ? [byId] : [])),
      outdated: readings.reduce((sum, { outdated }) => sum + outdated, 0),
    });
  }
  const nobody: Stand = { fit: weigh([], []), judges: [], outdated: 0 };
  let agreement: { at: string; measured: JudgesAgreement } | null = null;

  return {
    stamp,
    standOf: (touchpointId) => stands.get(touchpointId) ?? nobody,
    agreementAt(touchpointIds) {
      const at = touchpointIds.filter((id) => stands.has(id)).join();
      if (agreement?.at === at) return agreement.measured;
      const measured = measureAgreement(
        touchpointIds.map((id) => spoken.get(id) ?? []),
        rules.length,
      );
      agreement = { at, measured };
      return measured;
    },
  };
}
