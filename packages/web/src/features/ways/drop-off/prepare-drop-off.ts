import { wilson } from '@anklang/analysis';
import type { DropOff, Estimate, JourneyVariants } from '@anklang/domain';

export type Stage = {
  place: number;
  names: string[];
  journeys: number;
  /** Of all ways of the question. */
  share: number;
  /** Ways that came to the stage before; all of them for the first. */
  before: number;
  lost: number;
  /** Of those before; null where there was nobody to lose. */
  lostShare: Estimate | null;
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
      before,
      lost: before - stage.journeys,
      lostShare: before > 0 ? wilson(before - stage.journeys, before) : null,
      medianSeconds: stage.medianSeconds,
    };
  });
}

/** With fewer ways before a stage, the share that is lost there is told but makes no finding. */
const fewestWays = 30;

export type Finding =
  | { kind: 'nothing' | 'none' | 'few' }
  | { kind: 'never'; step: Stage }
  | { kind: 'most' | 'open'; from: Stage; to: Stage; lost: Estimate };

/** What a row of steps shows: where the largest share is lost, “most” only where its interval lies above all others. */
export function findLoss(stages: readonly Stage[]): Finding {
  const [first, ...later] = stages;
  if (first && first.journeys === 0) return { kind: 'never', step: first };
  if (later.length === 0) return { kind: 'nothing' };
  if (later.every(({ lost }) => lost === 0)) return { kind: 'none' };
  const told = later.flatMap((stage) => (stage.lostShare ? [{ stage, lost: stage.lostShare }] : []));
  const judged = told.filter(({ stage }) => stage.before >= fewestWays);
  const [to, next] = judged.toSorted((a, b) => b.lost.value - a.lost.value);
  if (!to || to.stage.lost === 0) return { kind: 'few' };
  const sure = next !== undefined && next.lost.high < to.lost.low && judged.length === told.length;
  const kind = sure ? 'most' : 'open';
  return { kind, from: stages[to.stage.place - 1]!, to: to.stage, lost: to.lost };
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
