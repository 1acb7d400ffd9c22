import { RankingQuery, type Report } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { buffersOf } from '../../../platform/workers/buffers-of.ts';
import { loadSurveyData } from '../../feedback/index.ts';
import { type Computed, once } from '../computed.ts';
import { readRanking } from '../read-ranking.ts';
import { type MeasuredWave, type MeasureRequest, measuredOf, withoutRanking } from './measure-wave.ts';
import { asKept, type RelevanceQuestion } from './questions.ts';

const measuring = { module: new URL('./measure-wave.ts', import.meta.url).href, name: 'measureWave' };

/** Computes and keeps what the map wants to know of one wave, for everybody or for a segment. */
export async function computeMeasured(
  services: Services,
  computed: Computed,
  { workspaceId, ...question }: RelevanceQuestion & { workspaceId: string },
): Promise<MeasuredWave> {
  const { waveId, answers } = question;
  // Everybody's ranking is read as a page of its own too: both have it from one computation.
  const all = answers.length === 0 ? await rankingOfAll(services, computed, { workspaceId, waveId }) : null;

  return once<MeasuredWave>(services, computed, {
    workspaceId,
    ...asKept(question),
    async compute(pool) {
      if (all) return all;
      const { data, wave } = await loadSurveyData(services, workspaceId, waveId);
      const source: Report['source'] = { fileName: wave.fileName, fileHash: wave.fileHash, format: wave.format };
      const input: MeasureRequest = { data, source, answers };
      return pool.run<MeasuredWave>({ task: measuring, input, transfer: buffersOf(data) });
    },
  });
}

async function rankingOfAll(
  services: Services,
  computed: Computed,
  wave: { workspaceId: string; waveId: string },
): Promise<MeasuredWave> {
  try {
    const asked = { ...wave, query: RankingQuery.parse({}), language: 'de' } as const;
    return measuredOf((await readRanking(services, computed, asked)).report);
  } catch (error) {
    return withoutRanking(error);
  }
}
