import { fail, type Language, type Ranking, type RankingQuery, type Report } from '@anklang/domain';
import type { z } from 'zod';
import type { Services } from '../../platform/services.ts';
import { buffersOf } from '../../platform/workers/buffers-of.ts';
import { loadSurveyData } from '../feedback/index.ts';
import type { AnalysisRequest } from './analyse-survey.ts';
import { type Computed, once } from './computed.ts';
import { presentReport } from './present-report.ts';
import { findWaveHead, type LinkedTouchpoint, listLinkedTouchpoints } from './repository.ts';

export type RankingQuestion = {
  workspaceId: string;
  waveId: string;
  query: z.output<typeof RankingQuery>;
  language: Language;
};

const analysis = { module: new URL('./analyse-survey.ts', import.meta.url).href, name: 'analyseSurvey' };

/** The ranking of a wave, computed at most once per question and version. */
export async function readRanking(services: Services, computed: Computed, asked: RankingQuestion): Promise<Ranking> {
  const { workspaceId, waveId, query, language } = asked;
  if (!(await findWaveHead(services.database, { workspaceId, waveId }))) throw fail('not_found', {});
  const report = await once<Report>(services, computed, {
    workspaceId,
    waveId,
    question: { kind: 'ranking', ...query },
    async compute(pool) {
      const { data, wave } = await loadSurveyData(services, workspaceId, waveId);
      const { encoding, seed, segment } = query;
      const input: AnalysisRequest = {
        data,
        source: { fileName: wave.fileName, fileHash: wave.fileHash, format: wave.format },
        options: { encoding, seed, unweighted: query.unweighted === 'true', segment },
      };
      return pool.run<Report>({ task: analysis, input, transfer: buffersOf(data) });
    },
  });
  const linked = await listLinkedTouchpoints(services.database, { workspaceId, waveId });
  return {
    waveId,
    report: presentReport(withTodaysNames(report, linked), language),
    touchpointIds: Object.fromEntries(linked.map(({ column, touchpointId }) => [column, touchpointId])),
  };
}

// A name that somebody has edited in the register counts more than the one a file was imported with.
function withTodaysNames(report: Report, linked: readonly LinkedTouchpoint[]): Report {
  const edited = new Map(linked.filter(({ version }) => version > 1).map(({ column, name }) => [column, name]));
  return {
    ...report,
    touchpoints: report.touchpoints.map((touchpoint) => ({
      ...touchpoint,
      name: edited.get(touchpoint.key) ?? touchpoint.name,
    })),
  };
}
