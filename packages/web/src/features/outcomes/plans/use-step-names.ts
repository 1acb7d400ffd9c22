import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { registeredOf } from './step-options.ts';
import { useMostFrequentWay } from './use-most-frequent-way.ts';

/** Names of everything a plan can speak of, by key. */
export function useStepNames(workspaceId: string): ReadonlyMap<string, string> {
  const registered = useQuery(registeredOf(workspaceId));
  const { steps } = useMostFrequentWay(workspaceId);

  return useMemo(() => {
    const names = new Map((registered.data ?? []).map(({ id, name }) => [id, name] as const));
    for (const { key, name } of steps) names.set(key, name);
    return names;
  }, [registered.data, steps]);
}
