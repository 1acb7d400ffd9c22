import {
  AnalysisError,
  analyseDrivers,
  type DriversResult,
  explainedVariation,
  type NoDrivers,
} from '@anklang/analysis';
import { type Encoding, fail, type Report, ReportSchema } from '@anklang/domain';
import { version } from '../../platform/version.ts';
import type { SurveyData } from '../feedback/index.ts';
import { describeOutcome, isAskedAsNps } from './describe-outcome.ts';
import { describeTouchpoints } from './describe-touchpoints.ts';
import { findFindings } from './findings/index.ts';
import { keepSegment, parseSegment } from './segment.ts';
import { collectWarnings } from './warnings/index.ts';

export type AnalysisOptions = {
  encoding: Encoding;
  unweighted: boolean;
  seed: number;
  /** Draws behind the rank ranges. */
  resamples?: number | undefined;
  /** `COLUMN:value`: only these people. */
  segment?: string | undefined;
};

export type AnalysisRequest = { data: SurveyData; source: Report['source']; options: AnalysisOptions };

type Watched = {
  onProgress?: ((done: number) => void) | undefined;
  /** Asked often; true ends the work with `cancelled`. */
  shouldStop?: (() => boolean) | undefined;
};

const defaultResamples = 2000;

/**
 * From answers to a ranking that says how sure it is. The sentences are left empty, so that what is stored has no
 * language; `presentReport` writes them. The same data and seed give the same report to the last digit.
 */
export function analyseSurvey({ data: everybody, source, options }: AnalysisRequest, watched: Watched = {}): Report {
  const columns = everybody.segments.map(({ column }) => column);
  const filter = options.segment === undefined ? null : parseSegment(options.segment, columns);
  const data = filter ? keepSegment(everybody, filter) : everybody;
  const weights = options.unweighted ? undefined : (data.weights ?? undefined);
  const resamples = options.resamples ?? defaultResamples;

  const { outcome, effectiveN } = describeOutcome(data.outcome, weights);
  refuseFewBehindWeights(effectiveN);
  const drivers = runDrivers({ data, weights, options: { ...options, resamples }, watched });
  const touchpoints = describeTouchpoints({ data, weights, drivers });
  const basis = {
    version,
    language: 'de' as const,
    encoding: options.encoding,
    weighted: weights !== undefined,
    seed: options.seed,
    resamples,
    source,
    filter,
    respondents: data.rows,
    effectiveN,
    rSquared: 'notEnough' in drivers.influence ? null : explainedVariation(drivers.influence),
    outcome,
    touchpoints,
  };
  const associated = !drivers.warnings.some(({ code }) => code === 'no_association');
  const unweightedOutcome = describeOutcome(data.outcome, undefined).outcome;
  const findings = findFindings({ ...basis, unweightedOutcome, associated });
  const warnings = collectWarnings({ report: basis, data, drivers });
  // A number that is not finite must never leave: the schema refuses it.
  return ReportSchema.parse({ ...basis, findings, warnings });
}

/** Weights that make hardly anybody count leave nothing to be sure of, however many answers there are. */
const fewestEffective = 10;

function refuseFewBehindWeights(effectiveN: number): void {
  const have = Math.floor(effectiveN + 1e-9);
  if (have < fewestEffective) throw fail('too_few_answers', { have, need: fewestEffective });
}

function runDrivers({
  data,
  weights,
  options,
  watched,
}: {
  data: SurveyData;
  weights: Float64Array | undefined;
  options: AnalysisOptions;
  watched: Watched;
}): DriversResult {
  const result = orExpected(() =>
    analyseDrivers(
      {
        outcome: data.outcome.values,
        touchpoints: data.touchpoints.map(({ key, ratings, states }) => ({ key, ratings, state: states })),
        weights,
      },
      {
        encoding: options.encoding,
        seed: options.seed,
        resamples: options.resamples,
        nps: isAskedAsNps(data.outcome.scale),
        onProgress: watched.onProgress && ((done, total) => watched.onProgress?.(total > 0 ? done / total : 0)),
        shouldStop: watched.shouldStop,
      },
    ),
  );
  if (result.kind === 'drivers') return result;
  throw noResult(result, data);
}

function noResult({ reason, n, needed }: NoDrivers, data: SurveyData): Error {
  if (reason === 'too_few') return fail('too_few_answers', { have: n, need: needed });
  const value = data.outcome.values.find((answer) => !Number.isNaN(answer)) ?? 0;
  return fail('column_constant', { column: data.outcome.column, value: String(value) });
}

/** What the analysis refuses by its rules, as failures that people can read. */
function orExpected<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    if (error.code === 'stopped') throw fail('cancelled', {});
    if (error.code !== 'too_many_touchpoints') throw error;
    const message = `${error.params['found']} > ${error.params['limit']}`;
    throw fail('mapping_invalid', { issues: [{ path: 'touchpoints', message }] });
  }
}
