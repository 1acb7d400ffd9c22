import type { JourneyVariants, Step } from '@anklang/domain';
import { useQuery } from '@tanstack/react-query';
import { variantsOf } from '../outcome-queries.ts';

type FrequentWay = { keys: string[]; journeys: number; share: number };

/** What data offer to begin a plan with: the steps that occur, and the way most customers take. */
export function useMostFrequentWay(workspaceId: string): {
  steps: readonly Step[];
  way: FrequentWay | null;
  ready: boolean;
} {
  const variants = useQuery(variantsOf({ workspaceId, question: {}, limit: 50 }));
  const answer = variants.data;

  return { steps: answer?.steps ?? [], way: answer ? mostFrequentWay(answer) : null, ready: !variants.isPending };
}

/** A way of one step is no plan; the most frequent one with at least two. */
export function mostFrequentWay({ rows, steps }: JourneyVariants): FrequentWay | null {
  const found = rows.find(({ path }) => path.length > 1);
  if (!found) return null;
  const keys = found.path.flatMap((place) => steps[place]?.key ?? []);
  return { keys, journeys: found.journeys, share: found.share };
}
