import {
  type DriversResult,
  describeTouchpoint,
  type PenaltyRewardResult,
  type TouchpointEffects,
} from '@anklang/analysis';
import type { EstimateOrNotEnough, ReportTouchpoint } from '@anklang/domain';
import type { SurveyData, TouchpointColumn } from '../feedback/index.ts';
import { estimate, measured } from './measured.ts';

type Effects = Pick<ReportTouchpoint, 'penalty' | 'reward' | 'potential'>;

/** One entry per touchpoint, the strongest influence first; those without a rank last, in the order of the mapping. */
export function describeTouchpoints({
  data,
  weights,
  drivers,
}: {
  data: SurveyData;
  weights: Float64Array | undefined;
  drivers: DriversResult;
}): ReportTouchpoint[] {
  const constant = new Set(
    drivers.warnings.flatMap((warning) => (warning.code === 'touchpoint_constant' ? [warning.touchpoint] : [])),
  );
  const entries = data.touchpoints.map((column) => ({
    ...describeRatings(column, weights),
    influence: constant.has(column.key) ? null : influenceOf(drivers, column.key),
    ...effectsOf(drivers.effects, column.key),
    factor: effectsEntry(drivers.effects, column.key)?.factor ?? 'unclear',
    inNps: drivers.inNps ? effectsOf(drivers.inNps, column.key) : null,
  }));
  const place = ({ influence }: (typeof entries)[number]) => influence?.rank ?? Number.MAX_SAFE_INTEGER;
  return entries.sort((a, b) => place(a) - place(b));
}

function describeRatings({ key, name, scale, cuts, ratings, states }: TouchpointColumn, weights?: Float64Array) {
  const described = describeTouchpoint({ key, ratings, state: states }, { weights });
  const { levels } = described;
  return {
    key,
    name,
    scale: [scale[0], scale[1]] as [number, number],
    cuts: { disappointing: cuts.disappointing, delighting: cuts.delighting },
    n: described.n,
    notUsed: described.notUsed,
    missing: described.missing,
    mean: measured(described.mean),
    levels: described.counts,
    levelShares: levels && {
      disappointing: estimate(levels.disappointing),
      ok: estimate(levels.ok),
      delighting: estimate(levels.delighting),
    },
  };
}

function influenceOf({ influence }: DriversResult, key: string): ReportTouchpoint['influence'] {
  if ('notEnough' in influence) return null;
  const found = influence.touchpoints.find((touchpoint) => touchpoint.key === key);
  if (!found) return null;
  const { share, rank, rankLow, rankHigh } = found;
  return { share: estimate(share), rank, rankLow, rankHigh };
}

function effectsEntry(result: DriversResult['effects'], key: string): TouchpointEffects | undefined {
  return 'notEnough' in result ? undefined : result.touchpoints.find((touchpoint) => touchpoint.key === key);
}

function effectsOf(result: PenaltyRewardResult | DriversResult['effects'], key: string): Effects {
  const entry = effectsEntry(result, key);
  if (entry) {
    return {
      penalty: measured(entry.penalty),
      reward: measured(entry.reward),
      potential: {
        avoidDisappointment: measured(entry.potential.avoidDisappointment),
        createDelight: measured(entry.potential.createDelight),
      },
    };
  }
  const none: EstimateOrNotEnough = 'notEnough' in result ? measured(result) : { notEnough: true, have: 0, need: 1 };
  return { penalty: none, reward: none, potential: { avoidDisappointment: none, createDelight: none } };
}
