import { describeTouchpoint } from '@anklang/analysis';
import type { TouchpointInsight } from '@anklang/domain';
import type { SurveyData, TouchpointColumn } from '../feedback/index.ts';
import { countValues } from './describe-outcome.ts';
import { estimate, measured } from './measured.ts';

/** A smaller group says more about persons than about the touchpoint: no numbers of it are shown. */
export const smallestGroup = 10;
const mostGroups = 30;

export type GroupsRequest = { data: SurveyData; key: string; unweighted: boolean };
export type DescribedGroups = Pick<TouchpointInsight, 'distribution' | 'segments'>;
type Group = DescribedGroups['segments'][number]['groups'][number];

/** How the ratings of one touchpoint are distributed, in all and in each segment. */
export function describeGroups({ data, key, unweighted }: GroupsRequest): DescribedGroups {
  const touchpoint = data.touchpoints.find((each) => each.key === key);
  if (!touchpoint) return { distribution: [], segments: [] };
  const weights = unweighted ? null : data.weights;
  return {
    distribution: countValues(touchpoint.ratings.filter((rating) => !Number.isNaN(rating))),
    segments: data.segments.map(({ column, values }) => ({
      column,
      groups: largestGroups(values).map(([value, rows]) => describeGroup({ value, rows, touchpoint, weights })),
    })),
  };
}

function largestGroups(values: readonly (string | null)[]): [string, number[]][] {
  const groups = new Map<string, number[]>();
  values.forEach((value, row) => {
    if (value === null) return;
    const rows = groups.get(value);
    if (rows) rows.push(row);
    else groups.set(value, [row]);
  });
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, mostGroups)
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
}

function describeGroup({
  value,
  rows,
  touchpoint,
  weights,
}: {
  value: string;
  rows: readonly number[];
  touchpoint: TouchpointColumn;
  weights: Float64Array | null;
}): Group {
  const described = describeTouchpoint(
    {
      key: touchpoint.key,
      ratings: Float64Array.from(rows, (row) => touchpoint.ratings[row]!),
      state: Uint8Array.from(rows, (row) => touchpoint.states[row]!),
    },
    { weights: weights ? Float64Array.from(rows, (row) => weights[row]!) : undefined },
  );
  const { n, levels } = described;
  if (n < smallestGroup) {
    const mean = { notEnough: true as const, have: n, need: smallestGroup };
    return { value, n, mean, disappointing: null, delighting: null };
  }
  return {
    value,
    n,
    mean: measured(described.mean),
    disappointing: levels && estimate(levels.disappointing),
    delighting: levels && estimate(levels.delighting),
  };
}
