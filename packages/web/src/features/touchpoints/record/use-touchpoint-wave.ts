import type { Survey, TouchpointInsight, TouchpointRecord } from '@anklang/domain';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ApiProblem } from '../../../lib/api/index.ts';
import { useWorkspaceId } from '../../../lib/session/index.ts';
import { pickWave } from '../../insights/index.ts';
import { surveysAsking } from '../surveys-asking.ts';
import { insightOf } from '../touchpoint-queries.ts';

type TouchpointWave = {
  /** The surveys that asked about the touchpoint. */
  asking: Survey[];
  /** The wave that is looked at; null: nobody asked. */
  picked: ReturnType<typeof pickWave>;
  insight: UseQueryResult<TouchpointInsight>;
  /** The wave of the address did not ask about this touchpoint. */
  isAbsent: boolean;
};

/** What the wave of the address, or the newest, says about a touchpoint. */
export function useTouchpointWave(record: TouchpointRecord, surveys: readonly Survey[]): TouchpointWave {
  const workspaceId = useWorkspaceId();
  const search = useSearch({ from: '/w/$workspaceId/touchpoints/$touchpointId' });
  const asking = surveysAsking(record.key, { surveys, waveId: search.wave });
  const picked = pickWave(asking, search.wave);
  const insight = useQuery({
    ...insightOf({
      workspaceId,
      waveId: picked?.wave.id ?? '',
      touchpointId: record.id,
      query: {
        encoding: search.encoding ?? 'levels',
        unweighted: search.unweighted ? 'true' : 'false',
        seed: search.seed ?? 1,
      },
    }),
    enabled: picked !== null,
    placeholderData: keepPreviousData,
  });
  const isAbsent = insight.error instanceof ApiProblem && insight.error.status === 404;

  return { asking, picked, insight, isAbsent };
}
