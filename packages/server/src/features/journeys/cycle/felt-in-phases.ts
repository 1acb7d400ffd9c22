import type { JourneyMapContent } from '@anklang/domain';

type Drawn = Pick<JourneyMapContent, 'steps' | 'levels'>;
export type PhaseOnMaps = { steps: number; journeys: number; sum: number; points: number };

/** Adds the steps of a journey to what is known of their phases. Every point that somebody drew counts once, whichever persona it is of. */
export function addToPhases(phases: Map<string, PhaseOnMaps>, { steps, levels }: Drawn): void {
  const seen = new Set<string>();
  for (const { id, phaseId } of steps) {
    if (phaseId === null) continue;
    const known = phases.get(phaseId) ?? { steps: 0, journeys: 0, sum: 0, points: 0 };
    const drawn = Object.values(levels[id] ?? {}).flatMap(({ asIs }) => (asIs === null ? [] : [asIs]));
    phases.set(phaseId, {
      steps: known.steps + 1,
      journeys: known.journeys + (seen.has(phaseId) ? 0 : 1),
      sum: known.sum + drawn.reduce((sum, point) => sum + point, 0),
      points: known.points + drawn.length,
    });
    seen.add(phaseId);
  }
}
