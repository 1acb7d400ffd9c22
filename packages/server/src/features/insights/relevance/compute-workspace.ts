import { fail } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { computedOf } from '../computed-of.ts';
import { computeMeasured } from './compute-measured.ts';
import { listSegments, listSurveyWaves, questionsOf, readKnown } from './load-measured.ts';
import { textOf } from './questions.ts';
import { listWaves } from './repository.ts';

type Asked = { workspaceId: string; signal: AbortSignal };

/**
 * Computes everything that the map, the histories of touchpoints and the comparisons of waves rest on, and is done when all
 * of it is kept: for whoever wants to have it ready before somebody looks.
 */
export async function computeWorkspace(services: Services, { workspaceId, signal }: Asked): Promise<void> {
  const { database } = services;
  const computed = computedOf(services);
  const waves = await listWaves(database, workspaceId);
  const wanted = [
    ...questionsOf(await listSurveyWaves(database, workspaceId), await listSegments(database, workspaceId)),
    ...waves.map(({ id: waveId }) => ({ waveId, answers: [] })),
  ];
  const questions = [...new Map(wanted.map((each) => [textOf([each.waveId, each.answers]), each])).values()];
  const { missing } = await readKnown(services, { workspaceId, questions });
  for (const question of missing) {
    if (signal.aborted) throw fail('cancelled', {});
    await computeMeasured(services, computed, { workspaceId, ...question });
  }
  await Promise.all(computed.keeping);
}
