import type { DropOff, JourneyVariants } from '@anklang/domain';

export type Stage = {
  place: number;
  names: string[];
  journeys: number;
  /** Of all ways of the question. */
  share: number;
  lost: number;
  lostShare: number;
  medianSeconds: number | null;
};

export function prepareDropOff({ funnel, steps, journeys }: DropOff): Stage[] {
  return funnel.map((stage, place) => {
    const before = place === 0 ? journeys : funnel[place - 1]!.journeys;
    return {
      place,
      names: stage.steps.map((step) => steps[step]!.name),
      journeys: stage.journeys,
      share: journeys === 0 ? 0 : stage.journeys / journeys,
      lost: before - stage.journeys,
      lostShare: stage.dropOff,
      medianSeconds: stage.medianSeconds,
    };
  });
}

/** Where most are lost between two stages; null where nobody is. */
export function largestLoss(stages: readonly Stage[]): { from: Stage; to: Stage } | null {
  const [to] = stages.slice(1).toSorted((a, b) => b.lostShare - a.lostShare);
  if (!to || to.lost === 0) return null;
  return { from: stages[to.place - 1]!, to };
}

/** A row of steps to begin with: those of the most taken way that has at least three, each once. */
export function suggestFunnel({ rows, steps }: JourneyVariants): string[][] {
  for (const least of [3, 2]) {
    for (const { path } of rows) {
      const different = [...new Set(path)];
      if (different.length >= least) return different.slice(0, 5).map((place) => [steps[place]!.key]);
    }
  }
  return [];
}
