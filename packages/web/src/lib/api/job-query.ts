import { type Job, routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from './call-api.ts';

/** A long piece of work, asked for again until it has ended. */
export function jobOf(workspaceId: string, jobId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'job', jobId],
    queryFn: ({ signal }) => callApi(routes.readJob, { params: { workspaceId, jobId }, signal }),
    refetchInterval: ({ state }) => (state.data && hasEnded(state.data) ? false : 500),
    staleTime: 0,
  });
}

export function hasEnded(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';
}
