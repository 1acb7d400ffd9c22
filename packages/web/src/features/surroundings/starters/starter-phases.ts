import type { StarterTouchpoint } from '@anklang/domain';

export type StarterPhase = { name: string; starters: StarterTouchpoint[] };

/** Starters by phase, in the order in which they come. */
export function phasesOf(starters: readonly StarterTouchpoint[]): StarterPhase[] {
  const phases = new Map<string, StarterTouchpoint[]>();
  for (const starter of starters) phases.set(starter.phase, [...(phases.get(starter.phase) ?? []), starter]);
  return [...phases].map(([name, items]) => ({ name, starters: items }));
}

/** Those that can be chosen. */
export function openCodes(starters: readonly StarterTouchpoint[]): string[] {
  return starters.filter(({ present }) => !present).map(({ code }) => code);
}

export function withCodes(chosen: ReadonlySet<string>, codes: readonly string[], isChosen: boolean): Set<string> {
  const next = new Set(chosen);
  for (const code of codes) {
    if (isChosen) next.add(code);
    else next.delete(code);
  }
  return next;
}
