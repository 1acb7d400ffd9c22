import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export function deskOf(workspaceId: string, mine: boolean) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'desk', mine],
    queryFn: ({ signal }) =>
      callApi(routes.readDesk, { params: { workspaceId }, query: { mine: mine ? 'true' : 'false' }, signal }),
  });
}

export function decisionsOf(workspaceId: string, touchpointId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', touchpointId, 'decisions'],
    queryFn: async ({ signal }) =>
      (await callApi(routes.listDecisions, { params: { workspaceId, touchpointId }, signal })).items,
  });
}

export function retirementOf(workspaceId: string, touchpointId: string) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', touchpointId, 'retirement'],
    queryFn: ({ signal }) => callApi(routes.readRetirement, { params: { workspaceId, touchpointId }, signal }),
  });
}

/** How many of each kind of conflict are shown at first. */
export const fewConflicts = 5;

export function conflictsOf(workspaceId: string, { mine, limit }: { mine: boolean; limit: number }) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'conflicts', mine, limit],
    queryFn: ({ signal }) =>
      callApi(routes.readConflicts, {
        params: { workspaceId },
        query: { mine: mine ? 'true' : 'false', limit },
        signal,
      }),
  });
}

export function calendarOf(workspaceId: string, mine: boolean) {
  return queryOptions({
    queryKey: ['workspace', workspaceId, 'touchpoints', 'calendar', mine],
    queryFn: ({ signal }) =>
      callApi(routes.readCareCalendar, { params: { workspaceId }, query: { mine: mine ? 'true' : 'false' }, signal }),
  });
}
