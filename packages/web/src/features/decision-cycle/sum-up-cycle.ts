import type { CyclePhase, DecisionCycle } from '@anklang/domain';

/** Nobody meets us here. */
export function isGap({ touchpoints, shared }: CyclePhase): boolean {
  return touchpoints + shared === 0;
}

/** What is worth saying first: phases without a touchpoint, and where it feels worst. */
export function sumUpCycle({ phases }: DecisionCycle) {
  const felt = phases.flatMap((phase) => (phase.asIs === null ? [] : [{ ...phase, asIs: phase.asIs }]));
  const weakest = felt.reduce<(typeof felt)[number] | null>(
    (low, phase) => (low === null || phase.asIs < low.asIs ? phase : low),
    null,
  );
  return { gaps: phases.filter(isGap), weakest: felt.length > 1 ? weakest : null };
}

/** From where a recommendation goes out: the phase in which others listen, or else the last. */
export function speaksToOthers(phases: readonly CyclePhase[]): number {
  const after = phases.findLastIndex(({ influence }) => influence === 'after');
  return after >= 0 ? after : phases.length - 1;
}
