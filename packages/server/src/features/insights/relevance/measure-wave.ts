import { AnklangError, type EstimateOrNotEnough, type Report } from '@anklang/domain';
import type { SurveyData } from '../../feedback/index.ts';
import { analyseSurvey } from '../analyse-survey.ts';
import { keepAny, type Segment } from '../segment.ts';

export type MeasuredTouchpoint = {
  key: string;
  n: number;
  relevance: EstimateOrNotEnough | null;
  rank: { low: number; high: number } | null;
  avoidDisappointment: EstimateOrNotEnough;
  createDelight: EstimateOrNotEnough;
};

/** What the map needs of a ranking, and no more: it reads many of them at once. */
export type MeasuredWave = {
  /** Without an entry nothing could be computed at all. */
  touchpoints: MeasuredTouchpoint[];
  /** Too few people for any ranking. */
  tooFew: { have: number; need: number } | null;
};

export type MeasureRequest = {
  data: SurveyData;
  source: Report['source'];
  /** Answers of which one is enough; none: everybody. */
  answers: readonly Segment[];
};

/** The ranking among those who belong to a segment. Runs in a worker. */
export function measureWave({ data, source, answers }: MeasureRequest): MeasuredWave {
  const kept = answers.length === 0 ? data : keepAny(data, answers);
  try {
    const options = { encoding: 'levels', unweighted: false, seed: 1 } as const;
    return measuredOf(analyseSurvey({ data: kept, source, options }));
  } catch (error) {
    return withoutRanking(error);
  }
}

/** Why there is no ranking, where that is to be expected. */
export function withoutRanking(error: unknown): MeasuredWave {
  if (!(error instanceof AnklangError)) throw error;
  if (error.code === 'too_few_answers') return { touchpoints: [], tooFew: error.params as MeasuredWave['tooFew'] };
  if (error.code === 'column_constant') return { touchpoints: [], tooFew: null };
  throw error;
}

export function measuredOf(report: Report): MeasuredWave {
  const lacks = report.warnings.find(({ code }) => code === 'influenceNotEnough')?.params;
  const none: EstimateOrNotEnough | null = lacks
    ? { notEnough: true, have: Number(lacks['have']), need: Number(lacks['need']) }
    : null;
  return {
    tooFew: null,
    touchpoints: report.touchpoints.map(({ key, n, influence, potential }) => ({
      ...{ key, n, ...potential },
      relevance: influence?.share ?? none,
      rank: influence && { low: influence.rankLow, high: influence.rankHigh },
    })),
  };
}
