import type { Entry, EntryBodies } from '@anklang/domain';

/** Room between phases, so that most moves change two of them only. */
const step = 10;

/** What has to be saved so that a phase stands one place earlier or later. */
export function movePhase(
  phases: readonly Entry[],
  { id, by }: { id: string; by: -1 | 1 },
): { phase: Entry; position: number }[] {
  const from = phases.findIndex((phase) => phase.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= phases.length) return [];
  const order = [...phases];
  [order[from], order[to]] = [order[to]!, order[from]!];
  const positions = isRising(phases)
    ? phases.map(positionOf)
    : phases.map((_, place) => Math.min(999, (place + 1) * step));
  return order.flatMap((phase, place) => {
    const position = positions[place]!;
    return positionOf(phase) === position ? [] : [{ phase, position }];
  });
}

/** The place of a phase that is added at the end. */
export function lastPosition(phases: readonly Entry[]): number {
  return Math.min(999, Math.max(0, ...phases.map(positionOf)) + step);
}

function positionOf({ body }: Entry): number {
  return (body as EntryBodies['phase']).position;
}

function isRising(phases: readonly Entry[]): boolean {
  return phases.every((phase, place) => place === 0 || positionOf(phases[place - 1]!) < positionOf(phase));
}
