import { addSums, type BeforeAfter, compareBeforeAfter, meanOfSums, type PeriodSums } from '@anklang/analysis';
import {
  type EffectVerdict,
  type EstimateOrNotEnough,
  type GoalMetric,
  isLessBetter,
  type SourceEffect,
} from '@anklang/domain';
import { dateOf } from './days.ts';
import { presentChange, presentValue, roundTo } from './present-value.ts';
import type { CountedPeriod, RatedSource } from './source.ts';
import { sumsOfMetric } from './sums-of-metric.ts';

type Compared = { rated: RatedSource; metric: GoalMetric; changeDay: number; target: number | null };

/** What one source says of before and after; null where it does not know the metric. */
export function compareSource({ rated, metric, changeDay, target }: Compared): SourceEffect | null {
  const periods = sumsOf(rated.periods, metric);
  if (!periods) return null;
  const others = rated.others.map((one) => sumsOf(one, metric)).filter((one) => one !== null);
  const { knownUntil, windowDays } = rated;
  const found = compareBeforeAfter({ periods, others, changeDay, knownUntil }, { windowDays });
  const side = ({ from, to, n, mean }: BeforeAfter['before']) => ({
    ...{
      from: dateOf(from),
      to: dateOf(Math.max(from, to - 1)),
      ratings: Math.round(n),
      value: presentValue(metric, mean),
    },
  });
  const after = side(found.after);
  return {
    source: rated.source,
    verdict: verdictOf(found, metric),
    ...{ before: side(found.before), after },
    change: found.change && presentChange(metric, found.change),
    beyondOthers: found.differenceInDifferences && presentChange(metric, found.differenceInDifferences),
    others: found.others,
    recognisable: found.recognisable === null ? null : roundTo(metric, found.recognisable),
    rivals: found.rivals.map(({ kind, state, size }) => ({ kind, state, size: size && presentChange(metric, size) })),
    missing: found.missing,
    target: targetOf(after.value, { metric, target }),
    points: pointsOf(rated, { metric, changeDay }),
  };
}

function sumsOf(periods: readonly CountedPeriod[], metric: GoalMetric): PeriodSums[] | null {
  const sums: PeriodSums[] = [];
  for (const { from, to, ...counted } of periods) {
    const sum = sumsOfMetric(metric, counted);
    if (!sum) return null;
    sums.push({ from, to, ...sum });
  }
  return sums;
}

/** The analysis says whether the number rose; here it counts whether customers are better off. */
function verdictOf({ verdict }: BeforeAfter, metric: GoalMetric): EffectVerdict {
  if (verdict === 'noRecognisableChange') return 'none';
  if (verdict === 'tooEarly' || verdict === 'tooFew') return verdict;
  return (verdict === 'improved') !== isLessBetter(metric) ? 'improved' : 'worsened';
}

function targetOf(
  value: EstimateOrNotEnough,
  { metric, target }: { metric: GoalMetric; target: number | null },
): SourceEffect['target'] {
  if (target === null || 'notEnough' in value) return 'unknown';
  const [worst, best] = isLessBetter(metric) ? [-value.high, -value.low] : [value.low, value.high];
  const wanted = isLessBetter(metric) ? -target : target;
  if (worst >= wanted) return 'reached';
  return best < wanted ? 'missed' : 'open';
}

/** Waves as they are; weeks four by four, counted from the day of the change, at most a year back. */
function pointsOf(
  { source, periods, knownUntil }: RatedSource,
  { metric, changeDay }: { metric: GoalMetric; changeDay: number },
): SourceEffect['points'] {
  const spans =
    source.kind === 'survey'
      ? periods.map((period) => [period])
      : Object.values(
          Object.groupBy(
            periods.filter(({ from }) => from >= changeDay - 13 * 28),
            ({ from }) => String(Math.floor((from - changeDay) / 28) + 1000),
          ),
        ).map((span) => span ?? []);
  return spans.map((span) => {
    const sums = addSums(span.map((period) => sumsOfMetric(metric, period)!));
    return {
      label: source.kind === 'survey' ? span[0]!.label : '',
      from: dateOf(span[0]!.from),
      to: dateOf(Math.min(span.at(-1)!.to, knownUntil) - 1),
      ratings: Math.round(sums.n),
      value: presentValue(metric, meanOfSums(sums)),
    };
  });
}
