import type { Services } from '../../../platform/services.ts';
import { readWaveLevels } from '../../insights/index.ts';
import { listWavesOfSurveysAsking, type WaveAsking } from '../store/waves.ts';
import { dayOf } from './days.ts';
import type { CountedPeriod, RatedSource } from './source.ts';

type Asked = { workspaceId: string; touchpointId: string; alsoChanged: ReadonlySet<string> };

/** Waves of each survey that asks about the touchpoint, on the day they came in. */
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
        knownUntil: dayOf(own.at(-1)!.importedAt) + 1,
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
  for (const { waveId, waveName, importedAt } of waves) {
    const levels = await readWaveLevels(services, { workspaceId, waveId });
    const from = dayOf(importedAt);
    for (const [id, { effective }] of Object.entries(levels)) {
      const own = byTouchpoint.get(id) ?? [];
      byTouchpoint.set(id, own);
      const wave = { ...effective, sum: null, squares: null, from, to: from + 1, label: waveName };
      // Of two waves that came in on one day nobody knows which was first.
      if (own.at(-1)?.from === from) joinWave(own.at(-1)!, wave);
      else own.push(wave);
    }
  }
  return byTouchpoint;
}

function joinWave(into: CountedPeriod, { disappointing, ok, delighting, label }: CountedPeriod): void {
  into.disappointing += disappointing;
  into.ok += ok;
  into.delighting += delighting;
  into.label = `${into.label}, ${label}`;
}
