import { agreementOf, createRandom, isEstimate } from '@anklang/analysis';
import { type JudgesAgreement, type RuleVerdict, ruleVerdicts } from '@anklang/domain';

export type JudgedUnit = { unit: string; judge: string; verdict: string };

const seed = 1;

/** How far judges agree who did not know of each other; the same verdicts give the same interval. */
export function measureAgreement(judged: readonly JudgedUnit[]): JudgesAgreement {
  const [units, judges] = [new Map<string, number>(), new Map<string, number>()];
  const number = (numbers: Map<string, number>, name: string) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const found = agreementOf(
    {
      unit: Int32Array.from(judged, ({ unit }) => number(units, unit)),
      judge: Int32Array.from(judged, ({ judge }) => number(judges, judge)),
      value: Int32Array.from(judged, ({ verdict }) => ruleVerdicts.indexOf(verdict as RuleVerdict)),
    },
    { random: createRandom(seed) },
  );
  if ('notEnough' in found) return { kind: 'notEnough', units: found.n, needed: found.needed };
  const { units: counted, judges: spoke, equal, alpha } = found;
  const measured = 'noVariation' in alpha || !isEstimate(alpha) ? null : alpha;
  return { kind: 'measured', units: counted, judges: spoke, equal, alpha: measured };
}
