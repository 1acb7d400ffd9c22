import type { DriversResult, DriverWarning } from '@anklang/analysis';
import type { Report, Warning } from '@anklang/domain';
import type { SurveyData } from '../../feedback/index.ts';

/** Below this part of the answers, uneven weights cost so much certainty that the reader must know. */
const unevenBelow = 0.6;

/** What a reader must know beside the numbers, without language. */
export function collectWarnings({
  report,
  data,
  drivers,
}: {
  report: Pick<Report, 'weighted' | 'effectiveN' | 'outcome' | 'respondents' | 'encoding'>;
  data: SurveyData;
  drivers: DriversResult;
}): Warning[] {
  return [...aboutPeople(report, data), ...aboutMissingResults(drivers), ...drivers.warnings.map(fromAnalysis)];
}

function warning(code: string, params: Record<string, unknown>): Warning {
  return { code, text: '', params };
}

function aboutPeople(
  { weighted, effectiveN, outcome, respondents }: Pick<Report, 'weighted' | 'effectiveN' | 'outcome' | 'respondents'>,
  data: SurveyData,
): Warning[] {
  const warnings: Warning[] = [];
  const silent = data.outcome.values.reduce((count, answer) => count + (Number.isNaN(answer) ? 1 : 0), 0);
  if (silent > 0) warnings.push(warning('outcomeMissing', { count: silent, of: respondents }));
  if (!weighted || !data.weights) return warnings;
  const weightless = data.weights.reduce((count, weight) => count + (weight > 0 ? 0 : 1), 0);
  if (weightless > 0) warnings.push(warning('weightZero', { count: weightless }));
  if (effectiveN < unevenBelow * outcome.n) warnings.push(warning('weightsUneven', { n: outcome.n, effectiveN }));
  return warnings;
}

function aboutMissingResults({ influence, effects }: DriversResult): Warning[] {
  const warnings: Warning[] = [];
  if ('notEnough' in influence) {
    warnings.push(warning('influenceNotEnough', { have: influence.n, need: influence.needed }));
  }
  if ('notEnough' in effects) warnings.push(warning('effectsNotEnough', { have: effects.n, need: effects.needed }));
  return warnings;
}

const codes = {
  touchpoint_constant: 'touchpointConstant',
  touchpoint_collinear: 'touchpointCollinear',
  touchpoint_rare: 'touchpointRare',
  few_complete_cases: 'fewCompleteCases',
  no_association: 'noAssociation',
  influence_sampled: 'influenceSampled',
  effect_reversed: 'effectReversed',
} as const satisfies Record<DriverWarning['code'], string>;

function fromAnalysis({ code, ...params }: DriverWarning): Warning {
  return warning(codes[code], params);
}
