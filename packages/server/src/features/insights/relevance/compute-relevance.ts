import type { Computing } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import type { Computations } from './computations.ts';
import { listSegments, listSurveyWaves, questionsOf, readKnown } from './load-measured.ts';
import { loadSeries, questionsOfSeries } from './load-series.ts';

type Asked = { workspaceId: string; touchpointId?: string | undefined };

/** Begins to compute what the map, or the history of one touchpoint, still lacks; says how much that is. */
export async function computeRelevance(
  services: Services,
  computations: Computations,
  { workspaceId, touchpointId }: Asked,
): Promise<Computing> {
  const { database } = services;
  const questions =
    touchpointId === undefined
      ? questionsOf(await listSurveyWaves(database, workspaceId), await listSegments(database, workspaceId))
      : questionsOfSeries(await loadSeries(database, { workspaceId, touchpointId }));
  const { missing } = await readKnown(services, { workspaceId, questions });
  computations.begin(workspaceId, missing);

  return { missing: missing.length, isRunning: computations.isRunning(workspaceId) };
}
