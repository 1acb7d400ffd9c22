import type { EntryBodies, Opportunities } from '@anklang/domain';
import type { Described } from './described.ts';

type Named = { id: string; name: string };
type System = Named & { body: EntryBodies['system'] };
type Asked = { touchpoints: readonly Described[]; phases: readonly Named[]; systems: readonly System[] };
type Double = Opportunities['systems']['double']['rows'][number];
type Ending = Opportunities['systems']['ending']['rows'][number];

/**
 * Systems that may be there twice: both run, both stand behind touchpoints of the same phase and channel, and no
 * touchpoint needs both, so that one does not complete the other. Most systems first.
 */
export function findDoubleSystems({ touchpoints, phases, systems }: Asked): Double[] {
  const running = new Map(systems.filter(({ body }) => body.state === 'running').map((system) => [system.id, system]));
  const together = pairsTogether(touchpoints);
  const found = phases.flatMap((phase) => {
    const inPhase = touchpoints.filter(({ phaseIds }) => phaseIds.has(phase.id));
    const channels = new Set(inPhase.flatMap((one) => [...one.channels]));
    return [...channels].flatMap((channel): Double[] => {
      const here = inPhase.filter((one) => one.channels.has(channel));
      const counts = new Map<string, number>();
      for (const { systemIds } of here) {
        for (const id of systemIds) if (running.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      const ids = [...counts.keys()];
      const twice = ids.filter((id) => ids.some((other) => other !== id && !together.has(keyOf(id, other))));
      if (twice.length < 2) return [];
      const rows = twice.map((id) => ({ id, name: running.get(id)!.name, touchpoints: counts.get(id)! }));
      return [
        {
          phase: { id: phase.id, name: phase.name },
          channel: channel as Double['channel'],
          systems: rows.sort((a, b) => b.touchpoints - a.touchpoints || (a.name < b.name ? -1 : 1)),
        },
      ];
    });
  });
  const most = ({ systems: of }: Double) => of.reduce((sum, { touchpoints: count }) => sum + count, 0);
  return found.sort((a, b) => b.systems.length - a.systems.length || most(b) - most(a));
}

/** Systems that are replaced or come to an end, with the touchpoints that hang on them, most first. */
export function findEndingSystems({ touchpoints, systems }: Omit<Asked, 'phases'>): Ending[] {
  return systems
    .flatMap(({ id, name, body: { state } }): Ending[] => {
      const behind = touchpoints.filter(({ systemIds }) => systemIds.has(id));
      if ((state !== 'replacing' && state !== 'ending') || behind.length === 0) return [];
      const first = behind.slice(0, 5).map((one) => ({ id: one.id, name: one.name }));
      return [{ id, name, state, touchpoints: behind.length, first }];
    })
    .sort((a, b) => b.touchpoints - a.touchpoints);
}

function pairsTogether(touchpoints: readonly Described[]): Set<string> {
  const pairs = new Set<string>();
  for (const { systemIds } of touchpoints) {
    const ids = [...systemIds];
    for (const one of ids) for (const other of ids) if (one !== other) pairs.add(keyOf(one, other));
  }
  return pairs;
}

const keyOf = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
