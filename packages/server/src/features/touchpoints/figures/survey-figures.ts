import { levelBalance } from '@anklang/analysis';
import type { TouchpointFigures } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { measured, readWaveLevels } from '../../insights/index.ts';
import { findTrend } from './find-trend.ts';
import { listWavesAsking } from './repository.ts';

const mostWaves = 24;

type Asked = { workspaceId: string; touchpointId: string };
type SurveyFigures = TouchpointFigures['surveys'][number];

/** How each survey rates a touchpoint, wave by wave. */
export async function readSurveyFigures(services: Services, asked: Asked): Promise<SurveyFigures[]> {
  const { workspaceId, touchpointId } = asked;
  const waves = await listWavesAsking(services.database, asked, mostWaves);
  const rated = await Promise.all(
    waves.map(async (wave) => {
      const levels = await readWaveLevels(services, { workspaceId, waveId: wave.waveId });
      return { wave, levels: levels[touchpointId] };
    }),
  );
  const surveyIds = [...new Set(waves.map(({ surveyId }) => surveyId))];
  return surveyIds.map((surveyId) => {
    const own = rated.filter(({ wave }) => wave.surveyId === surveyId).reverse();
    return figuresOf(own.flatMap(({ wave, levels }) => (levels ? [{ wave, levels }] : [])));
  });
}

type Rated = {
  wave: Awaited<ReturnType<typeof listWavesAsking>>[number];
  levels: Awaited<ReturnType<typeof readWaveLevels>>[string];
};

function figuresOf(rated: readonly Rated[]): SurveyFigures {
  const [before, last] = rated.slice(-2);
  const { surveyId, surveyName } = rated[0]!.wave;
  const sideOf = ({ wave, levels }: Rated) => ({
    from: wave.waveName,
    to: wave.waveName,
    ratings: levels.effective,
  });
  return {
    ...{ surveyId, surveyName },
    waves: rated.map(({ wave, levels }) => ({
      waveId: wave.waveId,
      label: wave.waveName,
      at: wave.importedAt,
      ratings: levels.people,
      balance: measured(levelBalance(levels.effective)),
    })),
    trend: before && last ? findTrend(sideOf(before), sideOf(last)) : null,
  };
}
