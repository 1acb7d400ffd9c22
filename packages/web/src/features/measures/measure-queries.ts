import { type GoalMetric, type MeasureKind, type MeasureLevel, type MeasureState, routes } from '@anklang/domain';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../lib/api/index.ts';

export type MeasureFilter = {
  state?: MeasureState | undefined;
  kind?: MeasureKind | undefined;
  level?: MeasureLevel | undefined;
  departmentId?: string | undefined;
  touchpointId?: string | undefined;
  mine?: 'true' | undefined;
};

export const measuresKey = (workspaceId: string) => ['workspace', workspaceId, 'measures'] as const;

export function loadMeasures(
  workspaceId: string,
  query: MeasureFilter & { limit: number; cursor?: string | undefined },
) {
  return (signal: AbortSignal) => callApi(routes.listMeasures, { params: { workspaceId }, query, signal });
}

/** The first of those that are asked for, with all counts and sums. */
export function firstMeasuresOf(workspaceId: string, filter: MeasureFilter & { limit: number }) {
  return queryOptions({
    queryKey: [...measuresKey(workspaceId), 'first', filter],
    queryFn: ({ signal }) => loadMeasures(workspaceId, filter)(signal),
  });
}

export function measureOf(workspaceId: string, measureId: string) {
  return queryOptions({
    queryKey: [...measuresKey(workspaceId), 'one', measureId],
    queryFn: ({ signal }) => callApi(routes.readMeasure, { params: { workspaceId, measureId }, signal }),
  });
}

export function decisionsOf(workspaceId: string, measureId: string) {
  return queryOptions({
    queryKey: [...measuresKey(workspaceId), 'one', measureId, 'decisions'],
    queryFn: async ({ signal }) => {
      const { items } = await callApi(routes.listMeasureDecisions, { params: { workspaceId, measureId }, signal });
      return items;
    },
  });
}

/** Of the version at hand: metric, touchpoint, start or case may have become different. */
export function effectOf(workspaceId: string, { id: measureId, version }: { id: string; version: number }) {
  return queryOptions({
    queryKey: [...measuresKey(workspaceId), 'one', measureId, 'effect', version],
    queryFn: ({ signal }) => callApi(routes.readMeasureEffect, { params: { workspaceId, measureId }, signal }),
  });
}

export function goalValuesOf(workspaceId: string, touchpointId: string, metric: GoalMetric) {
  return queryOptions({
    queryKey: [...measuresKey(workspaceId), 'goalValues', touchpointId, metric],
    queryFn: async ({ signal }) => {
      const asked = { params: { workspaceId, touchpointId }, query: { metric }, signal };
      return (await callApi(routes.readGoalValues, asked)).items;
    },
  });
}
