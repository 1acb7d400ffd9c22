import type { ViewOfOne } from '@anklang/analysis';
import { AnklangError, type Language } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { readUsualRanking, readWaveLevels } from '../../insights/index.ts';

type Asked = { workspaceId: string; waveId: string; language: Language; touchpoints: readonly { id: string }[] };

const nobody = { disappointing: 0, ok: 0, delighting: 0 };

/**
 * What customers said in a survey: how much each touchpoint weighs for their judgement of the whole is how important it
 * is to them, and its levels are its levels. Null: nothing can be computed of so few.
 */
export async function viewOfWave(services: Services, asked: Asked): Promise<ViewOfOne[] | null> {
  const { workspaceId, waveId, language, touchpoints } = asked;
  const ranking = await readUsualRanking(services, { workspaceId, waveId, language }).catch((error: unknown) => {
    if (error instanceof AnklangError && error.code === 'too_few_answers') return null;
    throw error;
  });
  if (ranking === null) return null;
  const levels = await readWaveLevels(services, { workspaceId, waveId });
  const influences = new Map(
    ranking.report.touchpoints.map(({ key, influence }) => [ranking.touchpointIds[key], influence]),
  );

  return touchpoints.map(({ id }) => {
    const influence = influences.get(id);
    const { people = nobody, effective = nobody } = levels[id] ?? {};
    return {
      placed: influence
        ? { value: influence.share.value, rankLow: influence.rankLow, rankHigh: influence.rankHigh }
        : null,
      levels: effective,
      people: people.disappointing + people.ok + people.delighting,
    };
  });
}
