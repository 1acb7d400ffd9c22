import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, mayRetry } from './problem.ts';

/** Refusals are never asked again; an unreachable server twice. An ended session is reported once per answer. */
export function createQueryClient(options: { onSessionEnded: () => void }): QueryClient {
  const watch = (error: unknown) => {
    if (error instanceof ApiProblem && error.code === 'not_signed_in') options.onSessionEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && mayRetry(error),
        staleTime: 30_000,
        // The server may well be on this machine: being offline says nothing about it.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
