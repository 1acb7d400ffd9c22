import type { Language, LevelCuts, Report, Scale } from '@anklang/domain';
import { formatsFor } from '../../charts/format.ts';

type CutsGroup = { scale: Scale; cuts: LevelCuts; names: string[] };

export type BasisModel = {
  respondents: string;
  answers: string;
  effectiveN: string | null;
  explained: string | null;
  resamples: string;
  seed: string;
  /** The same scale and cut points are said once, with the touchpoints that share them. */
  cuts: CutsGroup[];
};

export function prepareBasis(report: Report, language: Language): BasisModel {
  const formats = formatsFor(language);
  const groups = new Map<string, CutsGroup>();
  for (const { name, scale, cuts } of report.touchpoints) {
    const key = JSON.stringify([scale, cuts.disappointing, cuts.delighting]);
    const group = groups.get(key) ?? { scale, cuts, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  const { rSquared } = report;

  return {
    respondents: formats.count(report.respondents),
    answers: formats.count(report.outcome.n),
    effectiveN: report.weighted ? formats.count(report.effectiveN) : null,
    explained: rSquared
      ? `${formats.percent(rSquared.value)} (${formats.range(formats.percent(rSquared.low), formats.percent(rSquared.high))})`
      : null,
    resamples: formats.count(report.resamples),
    seed: String(report.seed),
    cuts: [...groups.values()].toSorted((a, b) => b.names.length - a.names.length),
  };
}
