import { type LevelCounts, levelBalance } from '@anklang/analysis';
import { inPoints, type MeasuredPoints } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { countTraffic } from '../../interactions/traces/index.ts';
import { measured } from '../measured.ts';
import { readWaveLevels } from '../read-wave-levels.ts';
import { type AskingWave, countSupposed, listLastWaves } from './repository.ts';

type Supposed = { points: number; people: number };

/** Where each touchpoint of a workspace stands on the zero line, and where staff suppose it. */
export type KnownPoints = {
  readonly measured: ReadonlyMap<string, MeasuredPoints>;
  readonly supposed: ReadonlyMap<string, Supposed>;
};

type Asked = { workspaceId: string; signal?: AbortSignal | undefined };

/**
 * Ratings given with interactions come first, then the last wave of a survey that asked; where the first are too few and
 * the second are enough, the second speak.
 */
export async function readPoints(services: Services, { workspaceId, signal }: Asked): Promise<KnownPoints> {
  const [traffic, surveyed, supposed] = await Promise.all([
    countTraffic(services, { workspaceId, signal }),
    readSurveyed(services, workspaceId),
    readSupposed(services, workspaceId),
  ]);
  const points = new Map<string, MeasuredPoints>(surveyed);
  for (const [touchpointId, { ratings }] of traffic.byTouchpoint) {
    const found = pointsOf(ratings, { counted: ratings, source: { kind: 'interactions' } });
    const known = points.get(touchpointId);
    if (found.ratings > 0 && !(known && isEnough(known) && !isEnough(found))) points.set(touchpointId, found);
  }
  return { measured: points, supposed };
}

const isEnough = ({ points }: MeasuredPoints) => !('notEnough' in points);

async function readSurveyed(services: Services, workspaceId: string): Promise<Map<string, MeasuredPoints>> {
  const asking = await listLastWaves(services.database, workspaceId);
  const waveIds = [...new Set(asking.map(({ waveId }) => waveId))];
  const levels = new Map(
    await Promise.all(
      waveIds.map(async (waveId) => [waveId, await readWaveLevels(services, { workspaceId, waveId })] as const),
    ),
  );
  return new Map(
    asking.flatMap(({ touchpointId, ...wave }): [string, MeasuredPoints][] => {
      const rated = levels.get(wave.waveId)?.[touchpointId];
      if (!rated) return [];
      return [[touchpointId, pointsOf(rated.effective, { counted: rated.people, source: sourceOf(wave) })]];
    }),
  );
}

function sourceOf({ surveyId, surveyName, waveId, waveName }: Omit<AskingWave, 'touchpointId'>) {
  return { kind: 'survey', surveyId, surveyName, waveId, waveName } as const;
}

/** `counted`: the ratings as they were given, where weights make them speak as loudly as fewer. */
function pointsOf(
  ratings: LevelCounts,
  of: { counted: LevelCounts; source: MeasuredPoints['source'] },
): MeasuredPoints {
  const { disappointing, ok, delighting } = of.counted;
  return {
    points: inPoints(measured(levelBalance(ratings))),
    ratings: disappointing + ok + delighting,
    source: of.source,
  };
}

async function readSupposed(services: Services, workspaceId: string): Promise<Map<string, Supposed>> {
  const sums = new Map<string, { sum: number; people: number }>();
  for (const { touchpointId, level, people } of await countSupposed(services.database, workspaceId)) {
    const { sum, people: before } = sums.get(touchpointId) ?? { sum: 0, people: 0 };
    const side = level === 'delighting' ? 1 : level === 'disappointing' ? -1 : 0;
    sums.set(touchpointId, { sum: sum + side * Number(people), people: before + Number(people) });
  }
  return new Map(
    [...sums].map(([id, { sum, people }]) => [id, { points: Math.round((sum / people) * 100) + 0, people }]),
  );
}
