import { fail, type TouchpointInsight, TouchpointInsightSchema } from '@anklang/domain';
import type { Services } from '../../platform/services.ts';
import { buffersOf } from '../../platform/workers/buffers-of.ts';
import { loadSurveyData } from '../feedback/index.ts';
import { readTouchpoint } from '../touchpoints/index.ts';
import type { Computed } from './computed.ts';
import { once } from './computed.ts';
import type { DescribedGroups, GroupsRequest } from './describe-groups.ts';
import { type RankingQuestion, readRanking } from './read-ranking.ts';
import { findWaveHead } from './repository.ts';

export type InsightQuestion = Omit<RankingQuestion, 'query'> & {
  touchpointId: string;
  query: Omit<RankingQuestion['query'], 'segment'>;
};

const grouping = { module: new URL('./describe-groups.ts', import.meta.url).href, name: 'describeGroups' };

/** One touchpoint in one wave: how it is rated, in all and by segment, what goes with it, and what all that rests on. */
export async function readTouchpointInsight(
  services: Services,
  computed: Computed,
  asked: InsightQuestion,
): Promise<TouchpointInsight> {
  const { workspaceId, waveId, touchpointId } = asked;
  const touchpoint = await readTouchpoint(services, { workspaceId, touchpointId });
  const head = await findWaveHead(services.database, { workspaceId, waveId });
  if (!head) throw fail('not_found', {});
  const { report, touchpointIds } = await readRanking(services, computed, asked);
  const entry = report.touchpoints.find(({ key }) => touchpointIds[key] === touchpointId);
  if (!entry) throw fail('not_found', {});
  const groups = await readGroups(services, computed, { asked, key: entry.key });

  return {
    touchpoint: TouchpointInsightSchema.shape.touchpoint.parse(touchpoint),
    waveId,
    surveyName: head.surveyName,
    waveName: head.waveName,
    entry,
    outcomeName: report.outcome.name,
    outcomeScale: report.outcome.scale,
    ...groups,
    basis: {
      respondents: report.respondents,
      ranked: report.touchpoints.filter(({ influence }) => influence !== null).length,
      encoding: report.encoding,
      weighted: report.weighted,
      seed: report.seed,
      version: report.version,
      fileName: head.fileName,
    },
    warnings: report.warnings.filter(({ params }) => (params['touchpoint'] ?? entry.key) === entry.key),
  };
}

function readGroups(
  services: Services,
  computed: Computed,
  { asked, key }: { asked: InsightQuestion; key: string },
): Promise<DescribedGroups> {
  const { workspaceId, waveId } = asked;
  const unweighted = asked.query.unweighted === 'true';
  return once<DescribedGroups>(services, computed, {
    workspaceId,
    waveId,
    question: { kind: 'groups', key, unweighted },
    async compute(pool) {
      const { data } = await loadSurveyData(services, workspaceId, waveId);
      const input: GroupsRequest = { data, key, unweighted };
      return pool.run<DescribedGroups>({ task: grouping, input, transfer: buffersOf(data) });
    },
  });
}
