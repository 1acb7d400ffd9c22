import type { Language, TouchpointInsight } from '@anklang/domain';
import { formatsFor } from '../../charts/format.ts';
import type { Level } from '../../ui/level-mark.tsx';

export type DistributionStep = {
  value: string;
  level: Level;
  count: string;
  share: number;
  text: string;
  height: number;
};

/** Each rating with its level under the cut points of the question; people as counted. */
export function prepareDistribution(insight: TouchpointInsight, language: Language): DistributionStep[] {
  const formats = formatsFor(language);
  const { cuts } = insight.entry;
  const total = insight.distribution.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...insight.distribution.map(({ count }) => count));

  return insight.distribution.map(({ value, count }) => ({
    value: formats.decimal(value, Number.isInteger(value) ? 0 : 1),
    level: value <= cuts.disappointing ? 'disappointing' : value >= cuts.delighting ? 'delighting' : 'ok',
    count: formats.count(count),
    share: total > 0 ? count / total : 0,
    text: formats.percent(total > 0 ? count / total : 0, 1),
    height: count / most,
  }));
}
