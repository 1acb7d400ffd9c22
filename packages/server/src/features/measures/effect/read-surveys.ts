import type { Services } from '../../../platform/services.ts';
import { readWaveLevels } from '../../insights/index.ts';
import { listWavesOfSurveysAsking, type WaveAsking } from '../store/waves.ts';
import { dayOf } from './days.ts';
import type { CountedPeriod, RatedSource } from './source.ts';

type Asked = { workspaceId: string; touchpointId: string; alsoChanged: ReadonlySet<string> };

/** Waves of each survey that asks about the touchpoint, from when to when people were asked. */
export async function readSurveys(
  services: Services,
  { workspaceId, touchpointId, alsoChanged }: Asked,
): Promise<RatedSource[]> {
  const waves = await listWavesOfSurveysAsking(services.database, { workspaceId, touchpointId });
  const surveyIds = [...new Set(waves.map(({ surveyId }) => surveyId))];
  const sources = await Promise.all(
    surveyIds.map(async (surveyId): Promise<RatedSource | null> => {
      const own = waves.filter((wave) => wave.surveyId === surveyId);
      const byTouchpoint = await periodsOf(services, workspaceId, own);
      const periods = byTouchpoint.get(touchpointId);
      if (!periods) return null;
      const others = [...byTouchpoint].filter(([id]) => id !== touchpointId && !alsoChanged.has(id));
      return {
        source: { kind: 'survey', surveyId, surveyName: own[0]!.surveyName },
        periods,
        others: others.map(([, one]) => one),
        knownUntil: Math.max(...own.map((wave) => daysOf(wave).to)),
        windowDays: 365,
      };
    }),
  );
  return sources.filter((source) => source !== null);
}

async function periodsOf(
  services: Services,
  workspaceId: string,
  waves: readonly WaveAsking[],
): Promise<Map<string, CountedPeriod[]>> {
  const byTouchpoint = new Map<string, CountedPeriod[]>();
  for (const { waveId, waveName, ...wave } of waves) {
    const levels = await readWaveLevels(services, { workspaceId, waveId });
    const { from, to } = daysOf(wave);
    for (const [id, { effective }] of Object.entries(levels)) {
      const own = byTouchpoint.get(id) ?? [];
      byTouchpoint.set(id, own);
      const period = { ...effective, sum: null, squares: null, from, to, label: waveName };
      const last = own.at(-1);
      // Of two waves of the same days nobody knows which was first.
      if (last?.from === from && last.to === to) joinWave(last, period);
      else own.push(period);
    }
  }
  return byTouchpoint;
}

/** Without days of field work, a wave is of the day on which it came in. */
function daysOf({ fieldFrom, fieldTo, importedAt }: Pick<WaveAsking, 'fieldFrom' | 'fieldTo' | 'importedAt'>) {
  return { from: dayOf(fieldFrom ?? importedAt), to: dayOf(fieldTo ?? importedAt) + 1 };
}

function joinWave(into: CountedPeriod, { disappointing, ok, delighting, label }: CountedPeriod): void {
  into.disappointing += disappointing;
  into.ok += ok;
  into.delighting += delighting;
  into.label = `${into.label}, ${label}`;
}
