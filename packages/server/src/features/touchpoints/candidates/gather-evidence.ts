import type { LevelCounts } from '@anklang/analysis';
import { AnklangError, type Estimate, fail, type Language, type Report, type ReportTouchpoint } from '@anklang/domain';
import type { Services } from '../../../platform/services.ts';
import { readUsualRanking } from '../../insights/index.ts';
import { type AllTraffic, countTraffic } from '../../interactions/traces/index.ts';
import { countFormLevels, findNewestWave, type LevelRow, type NewestWave } from './repository.ts';

type SurveyEvidence = {
  wave: NewestWave;
  outcomeName: string | null;
  /** Code of the problem for which nothing could be computed. */
  problem: string | null;
  byTouchpoint: ReadonlyMap<string, ReportTouchpoint>;
  /** How many have a rank. */
  ranked: number;
  /** From here on a penalty is among the heavier half of those that are known. */
  heavyPenalty: number;
};

/** Everything that data and people say of the touchpoints of a workspace. */
export type Evidence = {
  survey: SurveyEvidence | null;
  traffic: AllTraffic;
  /** Core forms by touchpoint and level. */
  forms: ReadonlyMap<string, LevelCounts>;
};

type Asked = { workspaceId: string; surveyId?: string | undefined; language: Language; signal: AbortSignal };

export async function gatherEvidence(services: Services, asked: Asked): Promise<Evidence> {
  const { workspaceId, signal } = asked;
  const [survey, traffic, levels] = await Promise.all([
    readSurvey(services, asked),
    countTraffic(services, { workspaceId, signal }),
    countFormLevels(services.database, workspaceId),
  ]);
  return { survey, traffic, forms: byTouchpoint(levels) };
}

async function readSurvey(services: Services, asked: Asked): Promise<SurveyEvidence | null> {
  const { workspaceId, surveyId, language } = asked;
  const wave = await findNewestWave(services.database, { workspaceId, surveyId });
  if (!wave) {
    if (surveyId !== undefined) throw fail('not_found', {});
    return null;
  }
  try {
    const ranking = await readUsualRanking(services, { workspaceId, waveId: wave.waveId, language });
    return { wave, problem: null, ...digest(ranking.report, ranking.touchpointIds) };
  } catch (error) {
    // A wave that cannot be computed, as when too few answered, is told of; what else is known still counts.
    if (!(error instanceof AnklangError) || error.code === 'not_found') throw error;
    return {
      ...{ wave, problem: error.code, outcomeName: null },
      ...{ byTouchpoint: new Map(), ranked: 0, heavyPenalty: Number.NEGATIVE_INFINITY },
    };
  }
}

function digest({ outcome, touchpoints }: Report, touchpointIds: Readonly<Record<string, string>>) {
  const penalties = touchpoints.flatMap(({ penalty }) => ('notEnough' in penalty ? [] : [penalty.value]));
  return {
    outcomeName: outcome.name,
    byTouchpoint: new Map(
      touchpoints.flatMap((entry) => (touchpointIds[entry.key] ? [[touchpointIds[entry.key]!, entry] as const] : [])),
    ),
    ranked: touchpoints.filter(({ influence }) => influence !== null).length,
    heavyPenalty: penalties.toSorted((a, b) => a - b)[Math.ceil(penalties.length / 2) - 1] ?? Number.NEGATIVE_INFINITY,
  };
}

function byTouchpoint(rows: readonly LevelRow[]): Map<string, LevelCounts> {
  const forms = new Map<string, LevelCounts>();
  for (const { touchpointId, level, count } of rows) {
    const counts = forms.get(touchpointId) ?? { disappointing: 0, ok: 0, delighting: 0 };
    if (level === 'disappointing' || level === 'ok' || level === 'delighting') counts[level] += count;
    forms.set(touchpointId, counts);
  }
  return forms;
}

export function sum({ disappointing, ok, delighting }: LevelCounts): number {
  return disappointing + ok + delighting;
}

export function known<T extends Estimate>(measured: T | { notEnough: true } | undefined | null): T | null {
  return measured && !('notEnough' in measured) ? measured : null;
}
