import { routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';
import type { MapQuery } from './relevance-search.ts';

export const relevanceKey = (workspaceId: string) => ['workspace', workspaceId, 'relevance'] as const;

/** While rankings are computed, somebody who looks sees them come. */
const lookAgain = 2000;

export function mapOf(workspaceId: string, query: MapQuery & { cursor?: string }) {
  return queryOptions({
    queryKey: [...relevanceKey(workspaceId), 'map', query],
    queryFn: ({ signal }) => callApi(routes.readRelevanceMap, { params: { workspaceId }, query, signal }),
    refetchInterval: ({ state }) => (state.data?.computing.isRunning ? lookAgain : false),
  });
}

export function relevanceOf(workspaceId: string, touchpointId: string) {
  return queryOptions({
    queryKey: [...relevanceKey(workspaceId), 'touchpoint', touchpointId],
    queryFn: ({ signal }) => callApi(routes.readTouchpointRelevance, { params: { workspaceId, touchpointId }, signal }),
    refetchInterval: ({ state }) => (state.data?.computing.isRunning ? lookAgain : false),
  });
}
