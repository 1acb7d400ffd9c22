import type { TransitionCounts } from '@anklang/analysis';
import { useDeferredValue, useMemo, useState } from 'react';
import { type Coverage, firstCoverage, type firstLooks } from './choose-shown.ts';

type Percent = { steps: number | undefined; ways: number | undefined };

/** Where the sliders stand: as the address says, else as a first look needs it; while a hand drags, as it drags. */
export function useCoverage(counts: TransitionCounts, address: Percent, look: keyof typeof firstLooks = 'one') {
  const [dragged, setDragged] = useState<Partial<Coverage> | null>(null);
  const first = useMemo(() => firstCoverage(counts, look), [counts, look]);
  const set: Coverage = {
    steps: address.steps === undefined ? first.steps : address.steps / 100,
    ways: address.ways === undefined ? first.ways : address.ways / 100,
  };
  const steps = dragged?.steps ?? set.steps;
  const ways = dragged?.ways ?? set.ways;
  const coverage = useMemo<Coverage>(() => ({ steps, ways }), [steps, ways]);
  // The thumb follows the hand at once; the picture follows as soon as it can and skips what is past.
  const drawn = useDeferredValue(coverage);
  return { coverage, drawn, dragging: dragged !== null, drag: setDragged };
}
