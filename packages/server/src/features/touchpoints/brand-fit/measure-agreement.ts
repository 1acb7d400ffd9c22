import { agreementOf, createRandom, isEstimate } from '@anklang/analysis';
import { type JudgesAgreement, type RuleVerdict, ruleVerdicts } from '@anklang/domain';

export type JudgedUnit = { unit: number; judge: string; verdict: string };

const seed = 1;

/** How far judges agree who did not know of each other; the same verdicts give the same interval. */
export function measureAgreement(judged: readonly JudgedUnit[]): JudgesAgreement {
  const judges = new Map([...new Set(judged.map(({ judge }) => judge))].map((judge, number) => [judge, number]));
  const found = agreementOf(
    {
      unit: Int32Array.from(judged, ({ unit }) => unit),
      judge: Int32Array.from(judged, ({ judge }) => judges.get(judge)!),
      value: Int32Array.from(judged, ({ verdict }) => ruleVerdicts.indexOf(verdict as RuleVerdict)),
    },
    { random: createRandom(seed) },
  );
  if ('notEnough' in found) return { kind: 'notEnough', units: found.n, needed: found.needed };
  const { units: counted, judges: spoke, equal, alpha } = found;
  const measured = 'noVariation' in alpha || !isEstimate(alpha) ? null : alpha;
  return { kind: 'measured', units: counted, judges: spoke, equal, alpha: measured };
}
