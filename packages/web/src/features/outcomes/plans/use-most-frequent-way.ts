import type { JourneyVariants } from '@anklang/domain';
import { useQuery } from '@tanstack/react-query';
import { variantsOf } from '../outcome-queries.ts';

type FrequentWay = { keys: string[]; journeys: number; share: number };

/** The way most customers take, to begin a plan with. */
export function useMostFrequentWay(workspaceId: string): { way: FrequentWay | null; ready: boolean } {
  const variants = useQuery(variantsOf({ workspaceId, question: {}, limit: 50 }));
  return { way: variants.data ? mostFrequentWay(variants.data) : null, ready: !variants.isPending };
}

/** A way of one step is no plan; the most frequent one with at least two. */
export function mostFrequentWay({ rows, steps }: JourneyVariants): FrequentWay | null {
  const found = rows.find(({ path }) => path.length > 1);
  if (!found) return null;
  const keys = found.path.flatMap((place) => steps[place]?.key ?? []);
  return { keys, journeys: found.journeys, share: found.share };
}
