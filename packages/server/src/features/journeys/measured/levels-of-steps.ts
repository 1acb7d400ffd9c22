import { isEstimate, type LevelCounts, levelBalance, type Measured, type Scorecard } from '@anklang/analysis';
import type { JourneyMapContent, MeasuredStep } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { measured, readWaveLevels } from '../../insights/index.ts';
import { levelCounts } from '../../interactions/index.ts';
import { listWavesAsking } from './repository.ts';

type LevelOfStep = Pick<MeasuredStep, 'level' | 'levelFrom' | 'wave' | 'ratings'>;
type Asked = {
  workspaceId: string;
  map: JourneyMapContent;
  codes: readonly (readonly number[])[];
  scorecard: Scorecard;
};

/** How each step is felt: by ratings given with interactions, or else by the last wave that asked about it. */
export async function levelsOfSteps(
  services: Services,
  { workspaceId, map, codes, scorecard }: Asked,
): Promise<LevelOfStep[]> {
  const rated = codes.map((own) => levelFromInteractions(scorecard, own));
  const asked = map.steps.map(({ touchpointIds }, place) => (isKnown(rated[place]!) ? [] : touchpointIds));
  const waves = await wavesByStep(services, { workspaceId, asked });
  return Promise.all(
    rated.map(async (level, place) => {
      if (isKnown(level)) return level;
      const surveyed = await levelFromSurvey(services, { workspaceId, waves: waves[place]! });
      // Two ratings and a survey of many: the survey knows better. Two ratings and none: two ratings.
      return surveyed && (isKnown(surveyed) || level.ratings === 0) ? surveyed : level;
    }),
  );
}

function isKnown({ level }: LevelOfStep): boolean {
  return 'value' in level;
}

function levelFromInteractions(card: Scorecard, codes: readonly number[]): LevelOfStep {
  const scale = card.highest + 1;
  const counts = addUp(codes.map((code) => levelCounts(card.ratings.subarray(code * scale, (code + 1) * scale))));
  const ratings = sizeOf(counts);
  return {
    level: inPoints(levelBalance(counts)),
    levelFrom: ratings > 0 ? 'interactions' : 'none',
    wave: null,
    ratings,
  };
}

type Wave = Awaited<ReturnType<typeof listWavesAsking>>[number];

/** The waves that asked about the touchpoints of each step, the last first. */
async function wavesByStep(
  { database }: Services,
  { workspaceId, asked }: { workspaceId: string; asked: readonly (readonly string[])[] },
): Promise<Wave[][]> {
  const touchpointIds = [...new Set(asked.flat())];
  const rows = touchpointIds.length === 0 ? [] : await listWavesAsking(database, { workspaceId, touchpointIds });
  return asked.map((ids) => rows.filter(({ touchpointId }) => ids.includes(touchpointId)));
}

/** A wave that asked and has no answers says nothing; the one before it may. */
const wavesTried = 3;

async function levelFromSurvey(
  services: Services,
  { workspaceId, waves }: { workspaceId: string; waves: readonly Wave[] },
): Promise<LevelOfStep | null> {
  for (const waveId of [...new Set(waves.map((wave) => wave.waveId))].slice(0, wavesTried)) {
    const levels = await readWaveLevels(services, { workspaceId, waveId });
    const asking = waves.filter((wave) => wave.waveId === waveId);
    const found = asking.flatMap(({ touchpointId }) => levels[touchpointId] ?? []);
    const ratings = sizeOf(addUp(found.map(({ people }) => people)));
    if (ratings === 0) continue;

    const { surveyName, waveName, importedAt: at } = asking[0]!;
    const level = inPoints(levelBalance(addUp(found.map(({ effective }) => effective))));
    return { level, levelFrom: 'survey', wave: { surveyName, waveName, at }, ratings };
  }
  return null;
}

function inPoints(balance: Measured): LevelOfStep['level'] {
  if (!isEstimate(balance)) return measured(balance);
  const { value, low, high } = balance;
  return measured({ ...balance, value: value * 100, low: low * 100, high: high * 100 });
}

function sizeOf({ disappointing, ok, delighting }: LevelCounts): number {
  return disappointing + ok + delighting;
}

function addUp(all: readonly LevelCounts[]): LevelCounts {
  const sum = { disappointing: 0, ok: 0, delighting: 0 };
  for (const { disappointing, ok, delighting } of all) {
    sum.disappointing += disappointing;
    sum.ok += ok;
    sum.delighting += delighting;
  }
  return sum;
}
