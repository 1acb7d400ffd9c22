import type { Language, Report } from '@anklang/domain';
import { type ShownEstimate, showEstimate } from '../../charts/estimate.ts';
import { formatsFor } from '../../charts/format.ts';

export type OutcomeModel = {
  name: string;
  scale: string;
  n: string;
  mean: ShownEstimate;
  nps: {
    score: ShownEstimate;
    /** Promoters, passives, detractors: people as counted, without weights. */
    groups: { group: 'detractors' | 'passives' | 'promoters'; people: string; share: number; text: string }[];
  } | null;
  distribution: {
    value: string;
    count: string;
    share: number;
    group: 'detractors' | 'passives' | 'promoters' | null;
  }[];
};

/** The judgement everything is measured against, in words and shares. */
export function prepareOutcome(report: Report, language: Language): OutcomeModel {
  const { outcome } = report;
  const formats = formatsFor(language);
  const nps = outcome.nps;
  const most = Math.max(1, ...outcome.distribution.map((step) => step.count));
  const people = nps ? nps.promoters + nps.passives + nps.detractors : 0;

  return {
    name: outcome.name,
    scale: `${formats.decimal(outcome.scale[0], 0)}–${formats.decimal(outcome.scale[1], 0)}`,
    n: formats.count(outcome.n),
    mean: showEstimate(outcome.mean, { write: (value) => formats.decimal(value, 2), range: formats.range }),
    nps: nps && {
      score: showEstimate(nps, { write: (value) => formats.signed(value, 1), range: formats.range }),
      groups: (['detractors', 'passives', 'promoters'] as const).map((group) => ({
        group,
        people: formats.count(nps[group]),
        share: people > 0 ? nps[group] / people : 0,
        text: formats.percent(people > 0 ? nps[group] / people : 0, 1),
      })),
    },
    distribution: outcome.distribution.map(({ value, count }) => ({
      value: formats.decimal(value, Number.isInteger(value) ? 0 : 1),
      count: formats.count(count),
      share: count / most,
      group: nps ? groupOf(value) : null,
    })),
  };
}

/** The bands of the NPS: 0–6 detractors, 7–8 passives, 9–10 promoters. */
function groupOf(value: number): 'detractors' | 'passives' | 'promoters' {
  if (value <= 6) return 'detractors';
  return value <= 8 ? 'passives' : 'promoters';
}
